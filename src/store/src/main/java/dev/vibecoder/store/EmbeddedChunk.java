package dev.vibecoder.store;

import dev.vibecoder.domain.code.Chunk;

/**
 * A chunk with its vector.
 *
 * @param contentHash SHA-256 of its content; equal contents share a vector
 */
public record EmbeddedChunk(Chunk chunk, String contentHash, float[] vector) {}
