package dev.vibecoder.domain.work;

/** Where an execution stands. */
public enum ExecutionStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED
}
