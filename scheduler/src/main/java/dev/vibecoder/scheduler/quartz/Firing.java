package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.LaunchRequest;
import dev.vibecoder.scheduler.Launcher;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches what a schedule is for. The scheduled time identifies the launch: a firing that comes
 * twice is one job instance.
 */
final class Firing implements Job {

  private static final Logger log = LoggerFactory.getLogger(Firing.class);

  private final Launcher launcher;

  Firing(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    String schedule = context.getJobDetail().getKey().getName();
    LaunchRequest request =
        CheckedSchedule.request(context.getJobDetail().getJobDataMap(), scheduledTime(context));
    try {
      Launch launch = launcher.launch(request);
      context.setResult(launch);
      if (launch instanceof Launch.Refused refused) {
        log.warn(
            "Schedule {} of {} launched nothing: {}",
            schedule,
            request.requestedAt(),
            refused.message());
      } else {
        log.info("Schedule {} of {}: {}", schedule, request.requestedAt(), launch);
      }
    } catch (RuntimeException e) {
      throw new JobExecutionException(
          "schedule %s of %s launched nothing: %s"
              .formatted(schedule, request.requestedAt(), e.getMessage()),
          e);
    }
  }

  private static Instant scheduledTime(JobExecutionContext context) {
    if (context.isRecovering()) {
      String original =
          context
              .getMergedJobDataMap()
              .getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS);
      return Instant.ofEpochMilli(Long.parseLong(original));
    }
    return context.getScheduledFireTime().toInstant();
  }
}
