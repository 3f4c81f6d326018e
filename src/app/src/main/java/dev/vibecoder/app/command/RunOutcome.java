package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.StepRun;
import java.util.Map;

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

  /** The same for a run and the jobs that followed it. */
  int report(Launch launch) {
    int exitCode = report(ended(launch));
    if (launch instanceof Launch.Ended ended) {
      for (Launch follower : ended.followers()) {
        exitCode = Math.max(exitCode, reportFollower(follower));
      }
    }
    return exitCode;
  }

  private int reportFollower(Launch follower) {
    if (follower instanceof Launch.Refused refused) {
      console.tell("vibe: " + refused.message());
      return ExitCode.FAILED;
    }
    return report(ended(follower));
  }

  /** Says what failed, innermost first: the run, and the steps of its projects. */
  int report(Run run) {
    if (run.status() == RunStatus.COMPLETED) {
      return overBudget(run);
    }
    run.innerRuns().forEach(inner -> reportSteps(inner, projectOf(run, inner) + ": "));
    if (run.innerRuns().isEmpty()) {
      reportSteps(run, "");
    }
    String restart =
        run.status().isRestartable()
            ? "; vibe runs restart " + run.id() + " goes on where it ended"
            : "";
    console.tell("vibe: run " + run.id() + " of " + run.job() + " is " + run.status() + restart);
    return ExitCode.FAILED;
  }

  /** The run did what it had to; its caller should know all the same. */
  private int overBudget(Run run) {
    if (!isOverBudget(run) && run.innerRuns().stream().noneMatch(RunOutcome::isOverBudget)) {
      return ExitCode.DONE;
    }
    console.tell("vibe: the limit of a budget is reached; vibe budgets list says which");
    return ExitCode.OVER_BUDGET;
  }

  private static boolean isOverBudget(Run run) {
    Map<String, Long> counts = StepCounters.sumOf(run);
    return counts.containsKey("budgets.over-limit") || counts.containsKey("budgets.held-back");
  }

  private void reportSteps(Run run, String project) {
    run.steps().stream()
        .filter(step -> step.failure() != null)
        .forEach(step -> console.tell("vibe: " + project + step.name() + ": " + step.failure()));
  }

  /** The step that launched the inner run bears the project's name and the end of its id. */
  private static String projectOf(Run outer, Run inner) {
    String id = inner.parameters().getOrDefault(ProjectStep.PROJECT, "");
    String end = "-" + id.substring(Math.max(0, id.length() - 8));
    return outer.steps().stream()
        .map(StepRun::name)
        .filter(name -> name.endsWith(end))
        .map(name -> name.substring(name.indexOf(':') + 1, name.length() - end.length()))
        .findFirst()
        .orElse(id);
  }
}
