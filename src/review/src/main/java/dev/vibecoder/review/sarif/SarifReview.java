package dev.vibecoder.review.sarif;

import dev.vibecoder.domain.review.Review;

/**
 * A review to write.
 *
 * @param commit id of the commit, or another name of the change
 */
public record SarifReview(String commit, Review review) {}
