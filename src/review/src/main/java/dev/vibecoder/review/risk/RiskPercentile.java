package dev.vibecoder.review.risk;

/**
 * Puts a risk in relation to those of its project's commits before it: a risk says little by
 * itself, since projects differ in how many of their commits are fixed later.
 */
public final class RiskPercentile {

  /** How many commits before it a risk is compared with, where there are so many. */
  public static final int TRAILING = 1_000;

  private RiskPercentile() {}

  /**
   * The share of these risks that are lower, those that are equal counting half; 0.5 when there are
   * none.
   */
  public static double of(double risk, double[] trailing) {
    if (trailing.length == 0) {
      return 0.5;
    }
    double below = 0;
    for (double other : trailing) {
      below += other < risk ? 1 : other == risk ? 0.5 : 0;
    }
    return below / trailing.length;
  }
}
