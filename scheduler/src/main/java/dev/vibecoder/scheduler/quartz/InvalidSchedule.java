package dev.vibecoder.scheduler.quartz;

/** A schedule that cannot be meant; the message names the entry, the reason and the way out. */
public final class InvalidSchedule extends RuntimeException {

  InvalidSchedule(String message) {
    super(message);
  }
}
