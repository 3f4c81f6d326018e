package dev.vibecoder.store;

import dev.vibecoder.domain.review.Review;

/** A review and the commit that it is about. */
public record CommitReview(CommitKey commit, Review review) {}
