package dev.vibecoder.app.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.git.ReadChange;
import dev.vibecoder.review.Reviewer;
import java.util.function.Supplier;

/** Reviews commits of a local repository; one that cannot be read keeps no other back. */
public final class LocalReview {

  private final LocalRepository repository;
  private final Reviewer reviewer;

  public LocalReview(LocalRepository repository, Reviewer reviewer) {
    this.repository = repository;
    this.reviewer = reviewer;
  }

  /** The review of one commit, or why there is none. */
  public ReviewedCommit of(String sha) {
    return review(sha, () -> repository.change(sha));
  }

  /**
   * The review of what is staged.
   *
   * @throws dev.vibecoder.git.GitFailure when that cannot be told
   */
  public ReviewedCommit staged() {
    ReadChange change = repository.staged();
    return review(LocalRepository.STAGED, () -> change);
  }

  private ReviewedCommit review(String name, Supplier<ReadChange> source) {
    try {
      ReadChange read = source.get();
      return new ReviewedCommit(
          name,
          subject(read.change().message()),
          reviewer.review(read.change()),
          read.unread().stream().map(LocalReview::sentence).toList(),
          read.blobs());
    } catch (RuntimeException e) {
      // A malformed object may surface as any of them, and must not keep the other commits back.
      return ReviewedCommit.failed(name, subjectOf(name), String.valueOf(e.getMessage()));
    }
  }

  private String subjectOf(String sha) {
    try {
      return subject(repository.message(sha));
    } catch (RuntimeException e) {
      return "";
    }
  }

  private static String subject(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String sentence(IngestIssue issue) {
    return issue.path() == null ? issue.detail() : issue.path() + ": " + issue.detail();
  }
}
