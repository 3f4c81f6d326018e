package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.StepRun;
import java.util.Objects;

/** Turns the end of a run into words for people and an exit code for scripts. */
final class RunOutcome {

  private final Console console;

  RunOutcome(Console console) {
    this.console = console;
  }

  /** The run that ended; a refusal is a failure of the command. */
  static Run ended(Launch launch) {
    if (launch instanceof Launch.Ended ended) {
      return ended.run();
    }
    if (launch instanceof Launch.Refused refused) {
      throw new CommandFailed(refused.message());
    }
    throw new CommandFailed("the run goes on in the background: " + launch);
  }

  /** Says what failed, innermost first: the run, and the steps of its projects. */
  int report(Run run) {
    if (run.status() == RunStatus.COMPLETED) {
      return ExitCode.DONE;
    }
    run.innerRuns().forEach(this::reportSteps);
    if (run.innerRuns().isEmpty()) {
      reportSteps(run);
    }
    String restart =
        run.status().isRestartable()
            ? "; vibe runs restart " + run.id() + " goes on where it ended"
            : "";
    console.tell("vibe: run " + run.id() + " of " + run.job() + " is " + run.status() + restart);
    return ExitCode.FAILED;
  }

  private void reportSteps(Run run) {
    run.steps().stream()
        .filter(step -> step.failure() != null)
        .map(RunOutcome::sentence)
        .filter(Objects::nonNull)
        .forEach(console::tell);
  }

  private static String sentence(StepRun step) {
    return "vibe: " + step.name() + ": " + step.failure();
  }
}
