package dev.vibecoder.scheduler;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param duration so far for a step that goes on, zero before it starts
 * @param counters what the step counted for itself, e.g. {@code filesChanged}
 * @param failure why it failed, in a line without stack trace and secrets
 */
public record StepRun(
    String name,
    RunStatus status,
    long read,
    long written,
    long skipped,
    Duration duration,
    Map<String, Long> counters,
    @Nullable String failure) {}
