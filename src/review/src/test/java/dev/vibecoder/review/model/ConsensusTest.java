package dev.vibecoder.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.ModelReview;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.domain.review.RepeatedFinding;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.review.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsensusTest {

  private final Consensus consensus = new Consensus(RuleSet.bundled());

  private static Finding finding(int line, Severity severity, String message) {
    return new Finding(
        FindingType.QUALITY, severity, "model-api", message, "A.java", line, line, "Fix it.", "e");
  }

  private static Opinion opinion(double score, Finding... findings) {
    return new Opinion("Said at " + score, score, 1, List.of(findings), Map.of("DUPLICATE", 1));
  }

  @Test
  void listsWhatMostRunsFoundAndCountsTheRest() {
    ModelReview review =
        consensus.of(
            List.of(
                opinion(0.9, finding(1, Severity.LOW, "one"), finding(7, Severity.HIGH, "rare")),
                opinion(0.5, finding(1, Severity.HIGH, "two"), finding(2, Severity.INFO, "info")),
                opinion(
                    0.6, finding(2, Severity.INFO, "info"), finding(1, Severity.HIGH, "three"))),
            "");

    assertThat(review.review().issues())
        .extracting(Finding::message)
        .containsExactly("two", "info");
    assertThat(review.review().qualityScore()).isEqualTo(0.6);
    assertThat(review.review().summary()).isEqualTo("Said at 0.9");
    assertThat(review.review().status()).isEqualTo(ReviewStatus.COMMENTED);
    assertThat(review.spread().runs()).isEqualTo(3);
    assertThat(review.spread().qualityScore()).isEqualTo(0.4);
    assertThat(review.spread().securityScore()).isZero();
    assertThat(review.spread().findings())
        .extracting(RepeatedFinding::line, RepeatedFinding::runs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 3),
            org.assertj.core.groups.Tuple.tuple(2, 2),
            org.assertj.core.groups.Tuple.tuple(7, 1));
    assertThat(review.spread().remarks()).isEqualTo(Map.of("DUPLICATE", 3, "IN_TOO_FEW_RUNS", 1));
  }

  @Test
  void takesTheMiddleOfTwoScoresAndWhatBothFound() {
    ModelReview review =
        consensus.of(
            List.of(
                opinion(0.9, finding(1, Severity.LOW, "one")),
                opinion(0.4, finding(2, Severity.LOW, "two"))),
            "Only 1 of 2 added lines in 1 of 1 files were shown.");

    assertThat(review.review().qualityScore()).isEqualTo(0.65);
    assertThat(review.review().issues()).isEmpty();
    assertThat(review.review().status()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(review.review().summary()).endsWith("were shown.");
  }

  @Test
  void takesTheOnlyOpinionAsItIs() {
    Opinion only = opinion(0.3, finding(1, Severity.CRITICAL, "one"));

    ModelReview review = consensus.of(List.of(only), "");

    assertThat(review.review().issues()).isEqualTo(only.findings());
    assertThat(review.review().status()).isEqualTo(ReviewStatus.CHANGES_REQUESTED);
    assertThat(review.review().suggestions()).hasSize(1);
    assertThat(review.spread().qualityScore()).isZero();
  }
}
