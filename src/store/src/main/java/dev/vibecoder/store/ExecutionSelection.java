package dev.vibecoder.store;

import dev.vibecoder.domain.work.ExecutionStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which executions are listed; what is null does not restrict.
 *
 * @param from started at this instant or later
 * @param to started earlier than this
 * @param after the last execution of the page before
 * @param limit executions at most
 */
public record ExecutionSelection(
    @Nullable UUID projectId,
    @Nullable UUID taskId,
    @Nullable UUID agentId,
    @Nullable ExecutionStatus status,
    @Nullable String provider,
    @Nullable String model,
    @Nullable String source,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Place after,
    int limit) {

  /** Where an execution stands in the list. */
  public record Place(Instant startedAt, UUID id) {}
}
