package dev.vibecoder.store;

import java.util.List;

/**
 * What a comparison of the stored commits with those that are reached has changed.
 *
 * @param lost commits that nothing reaches any more, now marked so
 * @param corrected commits that are reached again, or by another branch than was stored
 * @param missing commits that are reached and neither stored nor passed over by name
 */
public record Reconciliation(long lost, long corrected, List<CommitLabel> missing) {

  public Reconciliation {
    missing = List.copyOf(missing);
  }
}
