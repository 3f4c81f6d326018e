package dev.vibecoder.store;

import dev.vibecoder.domain.work.CostSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An execution that begins.
 *
 * @param source which system records it
 * @param externalId its identity there: recording it twice changes nothing
 */
public record NewExecution(
    UUID userId,
    @Nullable UUID projectId,
    UUID agentId,
    String provider,
    String model,
    CostSource costSource,
    String source,
    String externalId) {}
