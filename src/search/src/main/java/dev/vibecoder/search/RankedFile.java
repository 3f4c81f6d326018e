package dev.vibecoder.search;

import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.NameHit;
import org.jspecify.annotations.Nullable;

/**
 * A file with its place in the answer.
 *
 * @param definition of a name of the question, when it has one
 */
record RankedFile(FileKey file, double score, ScoreParts parts, @Nullable NameHit definition) {

  /** With a bonus, for this share of neighbouring words that are neighbours there. */
  RankedFile plus(double bonus, double pairs) {
    return new RankedFile(file, score + bonus, parts.withPairs(pairs), definition);
  }
}
