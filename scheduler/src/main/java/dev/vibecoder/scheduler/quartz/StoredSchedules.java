package dev.vibecoder.scheduler.quartz;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedules as Quartz keeps them, brought in line with the configured ones. */
final class StoredSchedules {

  private static final Logger log = LoggerFactory.getLogger(StoredSchedules.class);

  private final Scheduler scheduler;
  private final CheckedSchedules configured;

  StoredSchedules(Scheduler scheduler, CheckedSchedules configured) {
    this.scheduler = scheduler;
    this.configured = configured;
  }

  /** Adds the new, changes the changed, removes the gone; what is paused stays paused. */
  void reconcile() {
    try {
      for (CheckedSchedule schedule : configured.all()) {
        store(schedule);
      }
      removeOthers();
    } catch (SchedulerException e) {
      throw failed("bring the stored schedules in line", e);
    }
  }

  /** Null when it was never stored. */
  @Nullable CronTrigger trigger(CheckedSchedule schedule) {
    try {
      return scheduler.getTrigger(schedule.triggerKey()) instanceof CronTrigger cron ? cron : null;
    } catch (SchedulerException e) {
      throw failed("read schedule " + schedule.name(), e);
    }
  }

  boolean isPaused(CheckedSchedule schedule) {
    try {
      return scheduler.getTriggerState(schedule.triggerKey()) == TriggerState.PAUSED;
    } catch (SchedulerException e) {
      throw failed("read schedule " + schedule.name(), e);
    }
  }

  void pause(CheckedSchedule schedule) {
    try {
      store(schedule);
      scheduler.pauseTrigger(schedule.triggerKey());
    } catch (SchedulerException e) {
      throw failed("pause schedule " + schedule.name(), e);
    }
  }

  void resume(CheckedSchedule schedule) {
    try {
      store(schedule);
      scheduler.resumeTrigger(schedule.triggerKey());
    } catch (SchedulerException e) {
      throw failed("resume schedule " + schedule.name(), e);
    }
  }

  private void store(CheckedSchedule schedule) throws SchedulerException {
    JobDetail stored = scheduler.getJobDetail(schedule.jobKey());
    if (stored == null || !isSameLaunch(stored, schedule.jobDetail())) {
      scheduler.addJob(schedule.jobDetail(), true);
    }
    CronTrigger trigger = trigger(schedule);
    if (trigger == null) {
      scheduler.scheduleJob(schedule.trigger());
      log.info("Schedule {} added: {}.", schedule.name(), schedule.cron());
    } else if (!schedule.isSame(trigger)) {
      reschedule(schedule);
    }
  }

  private static boolean isSameLaunch(JobDetail stored, JobDetail wanted) {
    return Map.copyOf(stored.getJobDataMap()).equals(Map.copyOf(wanted.getJobDataMap()))
        && stored.getJobClass().equals(wanted.getJobClass());
  }

  private void reschedule(CheckedSchedule schedule) throws SchedulerException {
    boolean paused = isPaused(schedule);
    TriggerKey key = schedule.triggerKey();
    scheduler.rescheduleJob(key, schedule.trigger());
    if (paused) {
      // Quartz forgets it with the old trigger.
      scheduler.pauseTrigger(key);
    }
    log.info("Schedule {} changed: {}.", schedule.name(), schedule.cron());
  }

  private void removeOthers() throws SchedulerException {
    Set<JobKey> wanted =
        configured.all().stream().map(CheckedSchedule::jobKey).collect(Collectors.toSet());
    for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(CheckedSchedule.GROUP))) {
      if (!wanted.contains(key)) {
        scheduler.deleteJob(key);
        log.info("Schedule {} removed: it is configured no more.", key.getName());
      }
    }
  }

  private static IllegalStateException failed(String what, SchedulerException e) {
    return new IllegalStateException("cannot " + what + ": " + e.getMessage(), e);
  }
}
