package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last measurement of searches.
 *
 * @param project where; null for all projects
 * @param recall share of the true nearest that were found
 */
public record SearchQuality(
    @Nullable String project,
    Instant measuredAt,
    String route,
    int questions,
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
