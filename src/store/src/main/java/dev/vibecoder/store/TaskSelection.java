package dev.vibecoder.store;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are listed; what is null does not restrict.
 *
 * @param parentId only the subtasks of this one
 * @param claimedBy only what this worker holds
 * @param from made at this instant or later
 * @param to made earlier than this
 * @param before id of the last task of the page before
 * @param limit tasks at most
 */
public record TaskSelection(
    @Nullable UUID projectId,
    @Nullable TaskStatus status,
    @Nullable TaskPriority priority,
    @Nullable AgentType agentType,
    @Nullable UUID parentId,
    @Nullable String claimedBy,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID before,
    int limit) {}
