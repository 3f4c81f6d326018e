package dev.vibecoder.search.embed;

/**
 * How much an embedder takes in one call.
 *
 * @param texts at most
 * @param tokens at most, over all of them; a single text may exceed it
 */
public record CallLimits(int texts, int tokens) {

  static final CallLimits ONE_TEXT = new CallLimits(1, Integer.MAX_VALUE);
}
