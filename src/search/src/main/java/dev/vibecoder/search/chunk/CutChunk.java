package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Chunk;

/**
 * A chunk, and what the model is to read of it.
 *
 * @param embeddedText path, symbol, for a chunk that was cut by lines up to three lines above it,
 *     and its content
 */
public record CutChunk(Chunk chunk, String embeddedText) {}
