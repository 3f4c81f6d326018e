package dev.vibecoder.scheduler.quartz;

/** What to do about firings that nobody was up for. */
public enum Misfire {
  /** One run as soon as somebody is up again, however many were missed. */
  FIRE_ONCE,
  /** Nothing until the next one is due. */
  SKIP
}
