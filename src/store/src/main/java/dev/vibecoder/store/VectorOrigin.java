package dev.vibecoder.store;

/** Where a known vector was found. */
public enum VectorOrigin {
  /** In another place of the same project. */
  PROJECT,
  /** Among those that were kept without a chunk. */
  KEPT,
  /** In another project of the owner. */
  ELSEWHERE
}
