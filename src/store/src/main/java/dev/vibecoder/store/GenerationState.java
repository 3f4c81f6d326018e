package dev.vibecoder.store;

/** Where a generation stands. */
public enum GenerationState {
  /** Being filled beside the one that is searched. */
  BUILDING,
  /** The one of its owner that is searched. */
  ACTIVE,
  /** Kept for going back to it. */
  STANDBY
}
