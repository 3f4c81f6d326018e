package dev.vibecoder.store;

/** How the nearest vectors are found. */
public enum Route {
  /** Whichever is faster at the same quality. */
  AUTO,
  /** Every vector that the filter leaves is compared. */
  EXACT,
  /** Through the generation's HNSW index, scanned on until enough rows pass the filter. */
  INDEX
}
