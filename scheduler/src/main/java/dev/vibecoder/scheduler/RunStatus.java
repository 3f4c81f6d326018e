package dev.vibecoder.scheduler;

/** Where a run, or a step of it, stands. */
public enum RunStatus {
  STARTING,
  STARTED,
  STOPPING,
  STOPPED,
  COMPLETED,
  FAILED,
  ABANDONED,
  UNKNOWN;

  /** Does it go on, as far as its row says? */
  public boolean isLive() {
    return this == STARTING || this == STARTED || this == STOPPING;
  }

  /** Can it be taken up again from where it ended? */
  public boolean isRestartable() {
    return this == FAILED || this == STOPPED;
  }
}
