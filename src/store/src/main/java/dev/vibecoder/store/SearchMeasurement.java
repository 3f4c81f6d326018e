package dev.vibecoder.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well searches did.
 *
 * @param projectId only in this project; null for all of the owner's
 * @param route how they were searched
 * @param questions that were asked
 * @param depth hits of each that were compared
 * @param recall share of the true nearest that were found
 * @param target that the recall should reach
 * @param p95Ms of searching, in the database
 * @param exactP95Ms the same when each vector is compared
 * @param chunks that were searched
 */
public record SearchMeasurement(
    int generation,
    @Nullable UUID projectId,
    Route route,
    int questions,
    int depth,
    double recall,
    double target,
    double p95Ms,
    double exactP95Ms,
    long chunks) {

  /** Was too little found? */
  public boolean belowTarget() {
    return recall < target;
  }
}
