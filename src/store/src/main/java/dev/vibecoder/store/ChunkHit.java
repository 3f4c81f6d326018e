package dev.vibecoder.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that a search found.
 *
 * @param similarity cosine similarity with the question, -1 to 1
 */
public record ChunkHit(
    UUID id,
    UUID projectId,
    String path,
    int index,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable String kind,
    @Nullable String language,
    double similarity,
    String content,
    String commitSha) {}
