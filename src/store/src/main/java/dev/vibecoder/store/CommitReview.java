package dev.vibecoder.store;

import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Risk;

/** A review and the risk of the commit that it is about. */
public record CommitReview(CommitKey commit, Review review, Risk risk) {}
