package dev.vibecoder.domain.work;

import java.util.Set;

/** Where a task stands. */
public enum TaskStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** Along these arrows alone; to stay is no change. The database holds them too. */
  public boolean mayBecome(TaskStatus next) {
    return arrows().contains(next);
  }

  /** Is there still something to do? */
  public boolean isOpen() {
    return this == PENDING || this == IN_PROGRESS;
  }

  private Set<TaskStatus> arrows() {
    return switch (this) {
      case PENDING -> Set.of(IN_PROGRESS, COMPLETED, FAILED, CANCELLED);
      case IN_PROGRESS -> Set.of(PENDING, COMPLETED, FAILED, CANCELLED);
      case FAILED -> Set.of(PENDING, IN_PROGRESS);
      case COMPLETED, CANCELLED -> Set.of();
    };
  }
}
