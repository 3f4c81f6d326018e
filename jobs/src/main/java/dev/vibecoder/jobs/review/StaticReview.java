package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.risk.ProductCode;
import dev.vibecoder.review.risk.RiskFeatures;
import dev.vibecoder.store.CommitKey;

/** Judges commits by the rule set. */
final class StaticReview {

  /** How these reviews name their reviewer, beside those of models. */
  static final String REVIEWER = "static";

  private final Clone clone;
  private final Reviewer reviewer;

  StaticReview(Clone clone, Reviewer reviewer) {
    this.clone = clone;
    this.reviewer = reviewer;
  }

  Outcome<JudgedCommit> of(CommitKey commit) {
    try {
      Change change = clone.change(commit.sha());
      return new Outcome.Done<>(
          new JudgedCommit(
              commit,
              reviewer.review(change, clone),
              RiskFeatures.of(change),
              ProductCode.paths(change)));
    } catch (GitFailure e) {
      if (e.kind() != GitFailure.Kind.MISSING) {
        throw e; // it is about the clone, and so about every commit
      }
      return passedOver(commit, "COMMIT_IS_GONE", String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return passedOver(commit, "NOT_REVIEWED", e.toString());
    }
  }

  private static Outcome<JudgedCommit> passedOver(CommitKey commit, String reason, String detail) {
    return new Outcome.PassedOver<>(
        new IngestIssue(Stage.REVIEW, commit.sha(), null, reason, detail));
  }
}
