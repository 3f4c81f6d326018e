package dev.vibecoder.store;

import org.jspecify.annotations.Nullable;

/**
 * A chunk that a search found.
 *
 * @param similarity cosine similarity with the question, -1 to 1
 */
public record ChunkHit(
    String project,
    String path,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable String language,
    double similarity,
    String content,
    String commitSha) {}
