package dev.vibecoder.domain.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task without its long texts.
 *
 * @param project name of the project that it is about
 * @param agentType which agents may claim it; null: any
 * @param claimedBy worker that holds it; null when nobody does
 * @param leaseUntil when others may take it from the worker
 * @param attempts how often it was claimed
 * @param completedAt when it ended, whatever came of it
 */
public record Task(
    UUID id,
    String project,
    @Nullable UUID parentTaskId,
    String title,
    TaskStatus status,
    TaskPriority priority,
    @Nullable AgentType agentType,
    @Nullable String claimedBy,
    @Nullable Instant claimedAt,
    @Nullable Instant leaseUntil,
    int attempts,
    @Nullable String source,
    @Nullable String externalId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt) {}
