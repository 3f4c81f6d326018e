package dev.vibecoder.store;

import dev.vibecoder.domain.work.CostSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An execution that begins.
 *
 * @param commitId commit that it is about; null when it is about none
 * @param source which system records it
 * @param externalId its identity there: recording it twice changes nothing
 */
public record NewExecution(
    UUID userId,
    @Nullable UUID projectId,
    @Nullable UUID commitId,
    UUID agentId,
    String provider,
    String model,
    CostSource costSource,
    String source,
    String externalId) {}
