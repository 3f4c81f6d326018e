package dev.vibecoder.app.review;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.JsonText;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes reviews as one JSON object, the same bytes for the same reviews. */
final class ReviewJson {

  private ReviewJson() {}

  static void write(ReviewOutcome outcome, Console console) {
    JsonText.write(
        console,
        new Answer(
            outcome.range(),
            outcome.ruleSet(),
            outcome.commits().stream().map(ReviewJson::entry).toList(),
            outcome.gate() == null ? null : !outcome.isStopped(),
            outcome.gate()));
  }

  private static Entry entry(ReviewedCommit commit) {
    Review review = commit.review();
    return new Entry(
        commit.commit(),
        commit.subject(),
        review == null ? null : review.status().name(),
        review == null ? null : review.summary(),
        review == null ? null : review.qualityScore(),
        review == null ? null : review.securityScore(),
        review == null ? List.of() : review.issues(),
        review == null ? List.of() : review.suggestions(),
        commit.unread());
  }

  private record Answer(
      String range,
      String ruleSet,
      List<Entry> commits,
      @Nullable Boolean gatePassed,
      @Nullable List<GateFailure> gateFailures) {}

  private record Entry(
      String commit,
      String subject,
      @Nullable String status,
      @Nullable String summary,
      @Nullable Double qualityScore,
      @Nullable Double securityScore,
      List<Finding> issues,
      List<Suggestion> suggestions,
      List<String> unread) {}
}
