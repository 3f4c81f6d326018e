package dev.vibecoder.store;

import dev.vibecoder.domain.work.AgentType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which task a worker would take.
 *
 * @param worker what it calls itself
 * @param projectId only of this project; null: of any
 * @param agentType only those for such agents, or for any; null: all
 */
public record TaskWish(String worker, @Nullable UUID projectId, @Nullable AgentType agentType) {}
