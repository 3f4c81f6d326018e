package dev.vibecoder.query;

import dev.vibecoder.scheduler.Origin;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as it stands in a list. */
record ListedRun(
    long id,
    String job,
    RunStatus status,
    @Nullable Origin origin,
    @Nullable Instant requestedAt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Map<String, String> parameters,
    @Nullable String failure) {

  static ListedRun of(Run run) {
    return new ListedRun(
        run.id(),
        run.job(),
        run.status(),
        run.origin(),
        run.requestedAt(),
        run.createdAt(),
        run.startedAt(),
        run.endedAt(),
        run.parameters(),
        run.failure());
  }
}
