package dev.vibecoder.imports;

/** How far a file was read. */
public enum FileOutcome {
  /** To its end. */
  READ,
  /** Not at all, for it was read before and has not changed. */
  UNCHANGED,
  /** Not to its end. */
  BROKEN,
  /** Not at all: it is of no format that is known. */
  UNRECOGNISED
}
