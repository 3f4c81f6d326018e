package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.domain.review.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns findings into scores and a status.
 *
 * @param points what a finding takes from the score of its type, by severity
 * @param again what each further finding of the same rule takes, as a part of the one before
 * @param leastQuality below it, changes are requested
 * @param leastSecurity below it, changes are requested
 */
record Scoring(
    Map<Severity, Double> points, double again, double leastQuality, double leastSecurity) {

  Scoring {
    points = Map.copyOf(points);
  }

  /** 0..1 in thousandths; the findings come worst first. */
  double score(FindingType type, List<Finding> findings) {
    Map<String, Double> weights = new HashMap<>();
    double lost = 0;
    for (Finding finding : findings) {
      if (finding.type() == type) {
        double weight = weights.merge(finding.rule(), 1.0, (before, one) -> before * again);
        lost += weight * points.getOrDefault(finding.severity(), 0.0);
      }
    }
    return Math.round(Math.max(0, 1 - lost) * 1000) / 1000.0;
  }

  ReviewStatus status(List<Finding> findings, double quality, double security) {
    if (findings.stream().allMatch(finding -> finding.severity() == Severity.INFO)) {
      return ReviewStatus.APPROVED;
    }
    boolean refused =
        quality < leastQuality
            || security < leastSecurity
            || findings.stream().anyMatch(Scoring::isSerious);
    return refused ? ReviewStatus.CHANGES_REQUESTED : ReviewStatus.COMMENTED;
  }

  private static boolean isSerious(Finding finding) {
    return finding.type() == FindingType.SECURITY
        && finding.severity().compareTo(Severity.HIGH) >= 0;
  }
}
