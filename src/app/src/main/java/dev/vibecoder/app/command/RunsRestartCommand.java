package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.InvalidLaunch;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Launcher;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe runs restart}. */
@Command(name = "restart", description = "Restart a failed or stopped run from where it ended.")
final class RunsRestartCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "ID", description = "Number of the run; see vibe runs list.")
  private long id;

  RunsRestartCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    try {
      var rooms = invocation.jobs();
      new ForegroundLaunch(invocation).recover(rooms);
      Launch launch = rooms.get(Launcher.class).restartAndWait(id);
      RunListing.steps()
          .write(
              output.format().friendly(invocation.console()),
              RunListing.stepsOf(RunOutcome.ended(launch)));
      return new RunOutcome(invocation.console()).report(launch);
    } catch (InvalidLaunch e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    }
  }
}
