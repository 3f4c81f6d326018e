package dev.vibecoder.domain.review;

/** The verdict on a commit; PENDING while it is made. */
public enum ReviewStatus {
  PENDING,
  APPROVED,
  CHANGES_REQUESTED,
  COMMENTED
}
