package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.quartz.Schedules;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe schedules list}. */
@Command(name = "list", description = "List the schedules of config/schedules.yaml.")
final class SchedulesListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  SchedulesListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Schedules schedules = invocation.jobs(SchedulesConfiguration.class).get(Schedules.class);
    ScheduleListing.columns()
        .write(output.format().friendly(invocation.console()), schedules.list());
    return ExitCode.DONE;
  }
}
