package dev.vibecoder.store;

import java.util.UUID;

/**
 * A paid call that is about to be sent.
 *
 * @param executionId execution that its usage is counted in
 * @param estimatedTokens of its texts as we count them
 */
public record NewModelCall(
    UUID userId,
    UUID projectId,
    UUID executionId,
    String provider,
    String model,
    int texts,
    long estimatedTokens) {}
