package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.quartz.QuartzConfiguration;
import dev.vibecoder.scheduler.quartz.ScheduleState;
import dev.vibecoder.scheduler.quartz.Schedules;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe serve}: fires the schedules until it is asked to end. */
@Command(
    name = "serve",
    description = "Fire the schedules of config/schedules.yaml until it is asked to end (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  ServeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable, InterruptedException {
    Application rooms = invocation.jobs(QuartzConfiguration.class);
    new ForegroundLaunch(invocation).recover(rooms);
    for (ScheduleState schedule : rooms.get(Schedules.class).list()) {
      invocation.console().tell(sentence(schedule));
    }
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private static String sentence(ScheduleState schedule) {
    String when = schedule.paused() ? "is paused" : "fires next at " + schedule.nextFire();
    return "schedule %s (%s, '%s' in %s) %s"
        .formatted(schedule.name(), schedule.job(), schedule.cron(), schedule.zone(), when);
  }
}
