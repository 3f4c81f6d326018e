package dev.vibecoder.domain.review;

/** How bad a finding is, mildest first. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
