package dev.vibecoder.domain.review;

/** The verdict of a model on one commit, and how sure it was of it. */
public record ModelReview(Review review, OpinionSpread spread) {}
