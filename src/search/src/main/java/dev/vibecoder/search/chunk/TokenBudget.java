package dev.vibecoder.search.chunk;

import java.util.function.ToIntFunction;

/** How many tokens the content of a chunk may take beside its header. */
final class TokenBudget {

  private final ToIntFunction<String> counter;
  private final int special;
  private final int content;

  TokenBudget(ToIntFunction<String> counter, int content) {
    this.counter = counter;
    this.special = counter.applyAsInt("");
    this.content = content;
  }

  int content() {
    return content;
  }

  /** Tokens of the text without those that stand around every text. */
  int count(String text) {
    return counter.applyAsInt(text) - special;
  }
}
