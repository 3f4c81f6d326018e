package dev.vibecoder.domain.review;

import java.util.List;

/**
 * A verdict on one commit. The same change under the same rule set gives an equal review.
 *
 * @param summary one or two sentences
 * @param qualityScore 0..1, 1 is best
 * @param securityScore 0..1, 1 is best
 * @param issues worst first
 */
public record Review(
    ReviewStatus status,
    String summary,
    double qualityScore,
    double securityScore,
    List<Finding> issues,
    List<Suggestion> suggestions) {

  public Review {
    issues = List.copyOf(issues);
    suggestions = List.copyOf(suggestions);
  }
}
