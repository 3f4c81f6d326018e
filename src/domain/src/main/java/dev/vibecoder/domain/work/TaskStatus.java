package dev.vibecoder.domain.work;

/** Where a task stands. */
public enum TaskStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETED,
  FAILED,
  CANCELLED
}
