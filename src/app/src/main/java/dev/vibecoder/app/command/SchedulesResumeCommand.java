package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.quartz.Schedules;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe schedules resume}. */
@Command(name = "resume", description = "Fire it again.")
final class SchedulesResumeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "NAME", description = "Name of the schedule.")
  private String name = "";

  SchedulesResumeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Schedules schedules = invocation.jobs(SchedulesConfiguration.class).get(Schedules.class);
    var state = schedules.resume(name);
    ScheduleListing.columns().write(output.format().friendly(invocation.console()), List.of(state));
    return ExitCode.DONE;
  }
}
