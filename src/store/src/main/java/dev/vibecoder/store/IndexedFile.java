package dev.vibecoder.store;

import org.jspecify.annotations.Nullable;

/**
 * What was embedded of a file.
 *
 * @param blob content that the chunks were cut from
 * @param chunker version of the chunker that cut them
 * @param skipped why nothing was embedded; null when something was
 */
public record IndexedFile(
    String path, String blob, String chunker, int chunks, long tokens, @Nullable String skipped) {}
