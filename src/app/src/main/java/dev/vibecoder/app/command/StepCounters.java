package dev.vibecoder.app.command;

import dev.vibecoder.scheduler.Run;
import java.util.Map;
import java.util.stream.Collectors;

/** What the steps of a run counted for themselves. */
final class StepCounters {

  private StepCounters() {}

  /** By name, over all steps of the run. */
  static Map<String, Long> sumOf(Run run) {
    return run.steps().stream()
        .flatMap(step -> step.counters().entrySet().stream())
        .collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
  }
}
