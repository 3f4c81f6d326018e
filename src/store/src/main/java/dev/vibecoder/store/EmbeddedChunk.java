package dev.vibecoder.store;

import dev.vibecoder.domain.code.Chunk;

/**
 * A chunk with its vector.
 *
 * @param contentHash SHA-256 of the text that was embedded
 */
public record EmbeddedChunk(Chunk chunk, String contentHash, float[] vector) {}
