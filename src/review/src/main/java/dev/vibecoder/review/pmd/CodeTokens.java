package dev.vibecoder.review.pmd;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, as the copy-paste detector of PMD sees them: without comments, and in Java
 * without imports.
 */
public final class CodeTokens {

  private final long[] hashes;
  private final int[] beginLines;
  private final int[] endLines;
  private final @Nullable String failure;

  CodeTokens(long[] hashes, int[] beginLines, int[] endLines, @Nullable String failure) {
    this.hashes = hashes;
    this.beginLines = beginLines;
    this.endLines = endLines;
    this.failure = failure;
  }

  /** None, for a reason in a few words. */
  public static CodeTokens failed(String reason) {
    return new CodeTokens(new long[0], new int[0], new int[0], reason);
  }

  public int size() {
    return hashes.length;
  }

  /** The same for tokens that read the same, in any text. */
  public long hash(int token) {
    return hashes[token];
  }

  /** From 1. */
  public int beginLine(int token) {
    return beginLines[token];
  }

  /** From 1. */
  public int endLine(int token) {
    return endLines[token];
  }

  /**
   * How often a run of tokens stands here.
   *
   * @param other has the run
   * @param from its first token
   * @param length how many tokens it has
   */
  public int count(CodeTokens other, int from, int length) {
    int count = 0;
    for (int i = 0; i + length <= hashes.length; i++) {
      if (Arrays.equals(hashes, i, i + length, other.hashes, from, from + length)) {
        count++;
      }
    }
    return count;
  }

  /** Does one of these tokens read as one of these words? */
  public boolean holdAny(Set<String> words, int from, int length) {
    for (String word : words) {
      long hash = TokenCollector.hash(word);
      for (int i = from; i < from + length; i++) {
        if (hashes[i] == hash) {
          return true;
        }
      }
    }
    return false;
  }

  /** Why there are none, in a few words; null when there may be. */
  public @Nullable String failure() {
    return failure;
  }
}
