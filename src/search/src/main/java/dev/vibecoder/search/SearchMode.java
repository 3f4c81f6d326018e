package dev.vibecoder.search;

/** How code is searched. */
public enum SearchMode {
  /** By words and by meaning, both lists fused. */
  HYBRID,
  /** By meaning: vectors alone. */
  SEMANTIC,
  /** By words, identifiers and names alone; no model is asked. */
  TEXT
}
