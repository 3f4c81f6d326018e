package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.CommitReview;

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

  Outcome<CommitReview> of(CommitKey commit) {
    try {
      return new Outcome.Done<>(
          new CommitReview(commit, reviewer.review(clone.change(commit.sha()))));
    } catch (GitFailure e) {
      if (e.kind() != GitFailure.Kind.MISSING) {
        throw e; // it is about the clone, and so about every commit
      }
      return passedOver(commit, "COMMIT_IS_GONE", String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return passedOver(commit, "NOT_REVIEWED", e.toString());
    }
  }

  private static Outcome<CommitReview> passedOver(CommitKey commit, String reason, String detail) {
    return new Outcome.PassedOver<>(
        new IngestIssue(Stage.REVIEW, commit.sha(), null, reason, detail));
  }
}
