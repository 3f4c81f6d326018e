package dev.vibecoder.scheduler;

/** A launch, restart or stop that cannot be meant; the message says why and what is possible. */
public final class InvalidLaunch extends RuntimeException {

  public InvalidLaunch(String message) {
    super(message);
  }
}
