package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe runs show}. */
@Command(name = "show", description = "Show one run: its steps, and those of the runs within it.")
final class RunsShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "ID", description = "Number of the run; see vibe runs list.")
  private long id;

  RunsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Run run = invocation.jobs().get(Runs.class).find(id).orElseThrow(this::noSuchRun);
    RunListing.steps()
        .write(output.format().friendly(invocation.console()), RunListing.stepsOf(run));
    return ExitCode.DONE;
  }

  private CommandFailed noSuchRun() {
    return new CommandFailed("there is no run " + id + "; see vibe runs list");
  }
}
