package dev.vibecoder.search;

import org.jspecify.annotations.Nullable;

/**
 * What made a score; null is what had no part in it.
 *
 * @param similarity cosine of question and chunk, -1 to 1
 * @param semanticRank place of its file among the nearest, from 1
 * @param words score of the words (BM25 with fields)
 * @param textRank place of its file by words, from 1
 * @param name how well a definition's name is met, 0 to 1
 * @param pairs share of the question's neighbouring words that are neighbours there, 0 to 1
 * @param prior what its role and its past add: tests and documents lose unless they are asked for
 */
public record ScoreParts(
    @Nullable Double similarity,
    @Nullable Integer semanticRank,
    @Nullable Double words,
    @Nullable Integer textRank,
    @Nullable Double name,
    @Nullable Double pairs,
    double prior) {

  ScoreParts withPairs(double share) {
    return new ScoreParts(similarity, semanticRank, words, textRank, name, share, prior);
  }
}
