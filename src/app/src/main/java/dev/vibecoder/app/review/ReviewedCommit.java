package dev.vibecoder.app.review;

import dev.vibecoder.domain.review.Review;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commit and what came of its review.
 *
 * @param commit its id, or {@code staged}
 * @param subject first line of its message
 * @param review null when it could not be made
 * @param unread what could not be read of it, and why; each a sentence
 * @param blobs ids of the texts that it left behind, by path
 */
public record ReviewedCommit(
    String commit,
    String subject,
    @Nullable Review review,
    List<String> unread,
    Map<String, String> blobs) {

  private static final int SHORT = 12;

  public ReviewedCommit {
    unread = List.copyOf(unread);
    blobs = Map.copyOf(blobs);
  }

  static ReviewedCommit failed(String commit, String subject, String reason) {
    return new ReviewedCommit(commit, subject, null, List.of(reason), Map.of());
  }

  /** An id as people write it. */
  static String shortName(String commit) {
    return commit.length() > SHORT ? commit.substring(0, SHORT) : commit;
  }

  String shortName() {
    return shortName(commit);
  }

  /** Was it read whole? */
  boolean isWhole() {
    return unread.isEmpty();
  }
}
