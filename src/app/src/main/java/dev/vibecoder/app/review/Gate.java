package dev.vibecoder.app.review;

import dev.vibecoder.app.settings.GateKeys;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Severity;
import java.util.ArrayList;
import java.util.List;

/** Lets commits pass whose reviews keep to the bounds. */
public final class Gate {

  private final GateKeys bounds;

  public Gate(GateKeys bounds) {
    this.bounds = bounds;
  }

  /** Everything that stands against the commits; empty when they pass. */
  public List<GateFailure> judge(List<ReviewedCommit> commits) {
    var failures = new ArrayList<GateFailure>();
    commits.forEach(commit -> judge(commit, failures));
    return failures;
  }

  private void judge(ReviewedCommit commit, List<GateFailure> failures) {
    Review review = commit.review();
    if (review == null) {
      return;
    }
    String name = commit.commit();
    score(
        name,
        "least-security",
        "security",
        review.securityScore(),
        bounds.leastSecurity(),
        failures);
    score(name, "least-quality", "quality", review.qualityScore(), bounds.leastQuality(), failures);
    worst(name, "worst-security", FindingType.SECURITY, review, bounds.worstSecurity(), failures);
    worst(name, "worst-quality", FindingType.QUALITY, review, bounds.worstQuality(), failures);
  }

  private static void score(
      String commit, String key, String type, double score, double least, List<GateFailure> to) {
    if (score < least) {
      to.add(
          new GateFailure(
              commit, key, "its %s score %s is below %s".formatted(type, score, least)));
    }
  }

  private static void worst(
      String commit,
      String key,
      FindingType type,
      Review review,
      Severity bound,
      List<GateFailure> to) {
    List<Finding> worse =
        review.issues().stream()
            .filter(finding -> finding.type() == type && finding.severity().compareTo(bound) > 0)
            .toList();
    if (!worse.isEmpty()) {
      Finding first = worse.get(0);
      String others = worse.size() == 1 ? "" : ", and %d more".formatted(worse.size() - 1);
      to.add(
          new GateFailure(
              commit,
              key,
              "%s (%s) at %s is worse than %s%s"
                  .formatted(first.rule(), first.severity(), Place.of(first), bound, others)));
    }
  }
}
