package dev.vibecoder.domain.review;

/** Which score a finding takes points from. */
public enum FindingType {
  QUALITY,
  SECURITY
}
