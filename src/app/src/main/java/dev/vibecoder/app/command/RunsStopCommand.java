package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.InvalidLaunch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunEnding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe runs stop}. */
@Command(name = "stop", description = "Stop a run at its next chunk; it can be restarted.")
final class RunsStopCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "ID", description = "Number of the run; see vibe runs list.")
  private long id;

  RunsStopCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable, InterruptedException {
    try {
      Run run = invocation.jobs().get(RunEnding.class).stop(id);
      RunListing.runs().write(output.format().friendly(invocation.console()), List.of(run));
      return ExitCode.DONE;
    } catch (InvalidLaunch e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    }
  }
}
