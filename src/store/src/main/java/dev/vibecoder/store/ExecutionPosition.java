package dev.vibecoder.store;

import java.time.Instant;
import java.util.UUID;

/** An execution in the order of users and time: where a walk over executions has come to. */
public record ExecutionPosition(UUID userId, Instant startedAt, UUID id) {

  private static final UUID FIRST = new UUID(0, 0);

  /** Before the first execution that a user has from then on. */
  public static ExecutionPosition before(UUID userId, Instant from) {
    return new ExecutionPosition(userId, from.minusNanos(1_000), FIRST);
  }
}
