package dev.vibecoder.store;

import java.util.List;

/**
 * What became of an imported execution.
 *
 * @param differing the fields in which it differs from what is kept, when it is refused for that
 */
public record ToldOutcome(Kind kind, List<String> differing) {

  static final ToldOutcome TAKEN = new ToldOutcome(Kind.TAKEN, List.of());
  static final ToldOutcome UPDATED = new ToldOutcome(Kind.UPDATED, List.of());
  static final ToldOutcome KNOWN = new ToldOutcome(Kind.KNOWN, List.of());

  static ToldOutcome conflict(List<String> differing) {
    return new ToldOutcome(Kind.CONFLICT, differing);
  }

  /** The kinds of them. */
  public enum Kind {
    /** It was new. */
    TAKEN,
    /** It was known, and has come further. */
    UPDATED,
    /** It was known. */
    KNOWN,
    /** It ended otherwise than what is kept, which stays. */
    CONFLICT
  }
}
