package dev.vibecoder.endpoint;

import java.time.Duration;

/** Lets time pass between two attempts. */
public interface Pause {

  void of(Duration time) throws InterruptedException;
}
