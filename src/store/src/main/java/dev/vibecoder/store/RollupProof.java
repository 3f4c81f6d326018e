package dev.vibecoder.store;

import java.util.List;

/**
 * A comparison of the rollup with the executions, group by group of owner, project and day.
 *
 * @param groups how many were compared
 * @param executions that they hold
 * @param differing how many of the groups are not the sum of their executions
 * @param examples some of those, with what both sides say, for people
 */
public record RollupProof(long groups, long executions, long differing, List<String> examples) {

  /** What is compared. */
  public enum Scope {
    /** All that there is. */
    WHOLE,
    /** What was computed since the proof before. */
    NEW
  }

  public RollupProof {
    examples = List.copyOf(examples);
  }

  /** Do both sides agree in everything? */
  public boolean equal() {
    return differing == 0;
  }
}
