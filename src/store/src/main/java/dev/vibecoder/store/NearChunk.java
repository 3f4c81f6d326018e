package dev.vibecoder.store;

import java.util.UUID;

/**
 * A chunk that is near a question.
 *
 * @param similarity cosine similarity with the question, -1 to 1
 * @param changes commits that had changed its file
 */
public record NearChunk(UUID id, FileKey file, double similarity, int changes) {}
