package dev.vibecoder.git.attributes;

/** Counts the steps of matching, so that patterns made to be slow cost a bounded time. */
public final class Effort {

  private static final int MOST_STEPS = 50_000_000;

  private int steps;

  /** Is nothing left to spend? Then nothing matches any more. */
  public boolean isSpent() {
    return steps > MOST_STEPS;
  }

  boolean step() {
    return ++steps <= MOST_STEPS;
  }
}
