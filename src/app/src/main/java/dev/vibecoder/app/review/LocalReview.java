package dev.vibecoder.app.review;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.git.ReadChange;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.SecretScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reviews commits of a local repository; one that cannot be read keeps no other back. What is said
 * of a commit holds no secret that the rules know.
 */
public final class LocalReview {

  private final LocalRepository repository;
  private final Reviewer reviewer;
  private final SecretScanner secrets;

  public LocalReview(LocalRepository repository, RuleSet rules, FunctionMeter meter) {
    this.repository = repository;
    reviewer = new Reviewer(rules, meter);
    secrets = rules.secretScanner();
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
          reviewer.review(read.change(), repository),
          read.unread().stream().map(this::sentence).toList(),
          blobs(read.change()));
    } catch (RuntimeException e) {
      // A malformed object may surface as any of them, and must not keep the other commits back.
      return ReviewedCommit.failed(name, subjectOf(name), String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> blobs(Change change) {
    var blobs = new HashMap<String, String>();
    for (ChangedFile file : change.files()) {
      String blob = file.blobAfter();
      if (blob != null) {
        blobs.put(file.file().path(), blob);
      }
    }
    return blobs;
  }

  private String subjectOf(String sha) {
    try {
      return subject(repository.message(sha));
    } catch (RuntimeException e) {
      return "";
    }
  }

  private String subject(String message) {
    return secrets.mask(message).lines().findFirst().orElse("");
  }

  private String sentence(IngestIssue issue) {
    String path = issue.path();
    return path == null ? issue.detail() : secrets.mask(path) + ": " + issue.detail();
  }
}
