package dev.vibecoder.scheduler;

/** Who asked for a run. */
public enum Origin {
  CLI,
  SCHEDULE,
  API
}
