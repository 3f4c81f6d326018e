package dev.vibecoder.domain.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of an agent without what went in and came out.
 *
 * @param project name; null when it was for none, or for one that was removed
 * @param agent name
 * @param inputTokens prompt tokens neither read from nor written to a cache
 * @param cacheWriteTokens written to a cache for a short time (5 minutes)
 * @param outputTokens without reasoning
 * @param tokensUsed the six kinds together
 * @param cost USD that counts: as recorded, else as computed; null when neither is known
 * @param costRecorded USD that the source gave
 * @param costComputed USD by tokens and the price of the day
 * @param batch billed at the batch rate
 * @param durationMs milliseconds of work; null while it runs
 * @param session conversation or trace at its source
 */
public record Execution(
    UUID id,
    @Nullable String project,
    @Nullable UUID taskId,
    @Nullable UUID commitId,
    String agent,
    ExecutionStatus status,
    @Nullable String provider,
    @Nullable String model,
    long inputTokens,
    long cachedInputTokens,
    long cacheWriteTokens,
    long cacheWrite1hTokens,
    long outputTokens,
    long reasoningTokens,
    long tokensUsed,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal costRecorded,
    @Nullable BigDecimal costComputed,
    CostSource costSource,
    boolean batch,
    @Nullable Long durationMs,
    Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String error,
    String source,
    String externalId,
    @Nullable String session) {}
