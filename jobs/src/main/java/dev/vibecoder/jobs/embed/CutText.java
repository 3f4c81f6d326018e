package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Chunk;

/**
 * A chunk without its vector.
 *
 * @param hash of its content alone
 * @param embedded what a model is to read for it
 */
record CutText(Chunk chunk, String hash, String embedded) {}
