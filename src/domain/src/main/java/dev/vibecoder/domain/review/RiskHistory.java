package dev.vibecoder.domain.review;

import java.time.Duration;

/**
 * What was done lately to the files that a commit changes, by commits that are no merges and were
 * committed strictly before it, by no more than {@link #WINDOW}.
 *
 * @param changes how many commits changed at least one of the files
 * @param fixes how many of them were fixes, by their message
 */
public record RiskHistory(int changes, int fixes) {

  /** How far back it looks. */
  public static final Duration WINDOW = Duration.ofDays(90);

  /** Nothing was done to the files lately. */
  public static final RiskHistory NONE = new RiskHistory(0, 0);

  public RiskHistory {
    if (changes < 0 || fixes < 0 || fixes > changes) {
      throw new IllegalArgumentException(
          "%d changes with %d fixes among them cannot be".formatted(changes, fixes));
    }
  }
}
