package dev.vibecoder.store;

import org.jspecify.annotations.Nullable;

/**
 * What was indexed of a file.
 *
 * @param blob content that the chunks were cut from
 * @param role MAIN, TEST or DOCS, by its path
 * @param words of its text
 * @param changes commits that have changed it so far
 * @param skipped why nothing was indexed; null when something was
 */
public record IndexedFile(
    String path,
    String blob,
    String role,
    int chunks,
    long tokens,
    int words,
    int changes,
    @Nullable String skipped) {}
