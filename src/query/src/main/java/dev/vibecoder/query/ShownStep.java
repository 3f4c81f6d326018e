package dev.vibecoder.query;

import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.StepRun;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step of a run. */
record ShownStep(
    String name,
    RunStatus status,
    long read,
    long written,
    long skipped,
    double seconds,
    Map<String, Long> counters,
    @Nullable String failure) {

  static ShownStep of(StepRun step) {
    return new ShownStep(
        step.name(),
        step.status(),
        step.read(),
        step.written(),
        step.skipped(),
        step.duration().toMillis() / 1_000.0,
        step.counters(),
        step.failure());
  }
}
