package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.quartz.Schedules;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe schedules fire}. */
@Command(name = "fire", description = "Launch now what it would launch when due.")
final class SchedulesFireCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "NAME", description = "Name of the schedule.")
  private String name = "";

  SchedulesFireCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Schedules schedules = invocation.jobs(SchedulesConfiguration.class).get(Schedules.class);
    Run run = RunOutcome.ended(schedules.fireAndWait(name));
    RunListing.steps()
        .write(output.format().friendly(invocation.console()), RunListing.stepsOf(run));
    return new RunOutcome(invocation.console()).report(run);
  }
}
