package dev.vibecoder.scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One launch of a job.
 *
 * @param requestedAt the identifying time
 * @param parameters all parameters but the time and the origin
 * @param failure why it failed, in a line without stack trace and secrets
 * @param steps in the order they were created
 * @param innerRuns the runs it launched as steps of its own; empty in lists
 */
public record Run(
    long id,
    String job,
    RunStatus status,
    @Nullable Instant requestedAt,
    @Nullable Origin origin,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Map<String, String> parameters,
    @Nullable String failure,
    List<StepRun> steps,
    List<Run> innerRuns) {}
