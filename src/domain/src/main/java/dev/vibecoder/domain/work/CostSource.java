package dev.vibecoder.domain.work;

/** Where the cost of an execution comes from. */
public enum CostSource {
  /** It ran on this machine: nothing is billed. */
  FREE,
  /** The provider said it. */
  REPORTED,
  /** Tokens times the dated price of the model. */
  PRICED,
  /** No price is known; the cost is NULL, never 0. */
  UNKNOWN
}
