package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.scheduler.Run;
import java.util.List;

/** A run with its steps and the runs within it. */
record ShownRun(@JsonUnwrapped ListedRun run, List<ShownStep> steps, List<ShownRun> innerRuns) {

  static ShownRun of(Run run) {
    return new ShownRun(
        ListedRun.of(run),
        run.steps().stream().map(ShownStep::of).toList(),
        run.innerRuns().stream().map(ShownRun::of).toList());
  }
}
