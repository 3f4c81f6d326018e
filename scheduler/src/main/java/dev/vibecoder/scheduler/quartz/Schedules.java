package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Launcher;
import dev.vibecoder.scheduler.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;

/**
 * The configured schedules: seen, paused, resumed and fired from any process, whether or not one is
 * up that fires them by itself. A name that is not configured is an {@link InvalidSchedule}.
 */
public class Schedules {

  private final CheckedSchedules configured;
  private final StoredSchedules stored;
  private final Launcher launcher;
  private final Clock clock;

  Schedules(CheckedSchedules configured, StoredSchedules stored, Launcher launcher, Clock clock) {
    this.configured = configured;
    this.stored = stored;
    this.launcher = launcher;
    this.clock = clock;
  }

  /** All of them, as ordered in the configuration. */
  public List<ScheduleState> list() {
    return configured.all().stream().map(this::state).toList();
  }

  /** One of them. */
  public ScheduleState show(String name) {
    return state(configured.get(name));
  }

  /** It fires no more, over restarts too, until it is resumed. */
  public ScheduleState pause(String name) {
    stored.pause(configured.get(name));
    return show(name);
  }

  /** It fires again; what was missed meanwhile is treated as its misfire policy says. */
  public ScheduleState resume(String name) {
    stored.resume(configured.get(name));
    return show(name);
  }

  /** Launches now, in the background of this process, what it would launch when due. */
  public Launch fire(String name) {
    return launcher.launch(configured.get(name).request(clock.instant(), Origin.SCHEDULE));
  }

  /** Launches now, on the calling thread, what it would launch when due. */
  public Launch fireAndWait(String name) {
    return launcher.launchAndWait(configured.get(name).request(clock.instant(), Origin.SCHEDULE));
  }

  private ScheduleState state(CheckedSchedule schedule) {
    CronTrigger trigger = stored.trigger(schedule);
    boolean paused = trigger != null && stored.isPaused(schedule);
    return new ScheduleState(
        schedule.name(),
        schedule.job(),
        schedule.cron(),
        schedule.zone(),
        paused ? null : nextFire(schedule, trigger),
        trigger == null ? null : instant(trigger.getPreviousFireTime()),
        paused);
  }

  /** By the configuration as long as nobody has brought the stored one in line. */
  private @Nullable Instant nextFire(CheckedSchedule schedule, @Nullable CronTrigger trigger) {
    return trigger != null && schedule.isSame(trigger)
        ? instant(trigger.getNextFireTime())
        : configured.nextFire(schedule);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
