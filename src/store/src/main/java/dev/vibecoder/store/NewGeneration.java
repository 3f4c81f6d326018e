package dev.vibecoder.store;

import org.jspecify.annotations.Nullable;

/**
 * What is to be indexed with.
 *
 * @param chunker version of the chunker, its budget included
 * @param baseUrl endpoint of the model, without credentials; null when it runs in the process
 */
public record NewGeneration(
    String provider, String model, int dimensions, String chunker, @Nullable String baseUrl) {}
