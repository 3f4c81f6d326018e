package dev.vibecoder.imports.format;

import dev.vibecoder.domain.work.TokenUsage;

/**
 * Tokens as most systems tell them: a sum, and what parts of it were. Parts that are greater than
 * the sum cannot be parts of it; then the sum stands beside them.
 *
 * @param input all that was sent, parts included
 * @param output all that was answered, reasoning included
 */
record TokenSums(
    long input, long cached, long written, long writtenForAnHour, long output, long reasoning) {

  /** The kinds apart. */
  TokenUsage apart() {
    long parts = cached + written + writtenForAnHour;
    return new TokenUsage(
        parts > input ? input : input - parts,
        cached,
        written,
        writtenForAnHour,
        reasoning > output ? output : output - reasoning,
        reasoning);
  }
}
