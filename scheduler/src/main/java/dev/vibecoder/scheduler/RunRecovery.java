package dev.vibecoder.scheduler;

import dev.vibecoder.store.Node;
import dev.vibecoder.store.RunRepairs;
import dev.vibecoder.store.RunTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the runs that dead processes left behind, so that they can be restarted. */
@Component
public class RunRecovery {

  /** A launcher needs milliseconds from an instance to its run, and from a run to its claim. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final String WHY = "its process ended before the run did";

  private final RunRepairs repairs;
  private final RunTable runs;
  private final ThisNode thisNode;
  private final LiveRuns live;

  RunRecovery(RunRepairs repairs, RunTable runs, ThisNode thisNode, LiveRuns live) {
    this.repairs = repairs;
    this.runs = runs;
    this.thisNode = thisNode;
    this.live = live;
  }

  /**
   * Makes FAILED, and so restartable, what is not final and has no living owner; deletes job
   * instances older than a minute that never got a run. Runs of living processes are left alone.
   * Safe at any time and in several processes at once.
   *
   * @return what was done, a line for each, for the log
   */
  public List<String> recoverDeadRuns() {
    List<String> done = new ArrayList<>(settleOwnRuns());
    repairs
        .endDeadRuns(GRACE, WHY)
        .forEach(
            run ->
                done.add(
                    "run %d of %s was left %s by a dead process; it is FAILED now and can be restarted"
                        .formatted(run.runId(), run.job(), run.status())));
    repairs
        .sweepInstancesWithoutRun(GRACE)
        .forEach(job -> done.add("removed an instance of " + job + " that never got a run"));
    return done;
  }

  /** Rows of this process that no thread works on: writing their end must have failed. */
  private List<String> settleOwnRuns() {
    Node node = thisNode.refresh();
    if (node == null) {
      return List.of();
    }
    return runs.unendedRunsOf(node).stream()
        .filter(runId -> !live.contains(runId) && repairs.settle(runId))
        .map(runId -> "run " + runId + " of this process had ended without a trace; settled")
        .toList();
  }
}
