package dev.vibecoder.domain.work;

import java.util.Set;

/** Where an execution stands. */
public enum ExecutionStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** Along these arrows alone; to stay is no change. The database holds them too. */
  public boolean mayBecome(ExecutionStatus next) {
    return arrows().contains(next);
  }

  private Set<ExecutionStatus> arrows() {
    return switch (this) {
      case PENDING -> Set.of(RUNNING, COMPLETED, FAILED, CANCELLED);
      case RUNNING -> Set.of(COMPLETED, FAILED, CANCELLED);
      case FAILED -> Set.of(RUNNING);
      case COMPLETED, CANCELLED -> Set.of();
    };
  }
}
