package dev.vibecoder.search.embed;

import java.time.Duration;

/** Lets time pass between two attempts. */
interface Pause {

  void of(Duration time) throws InterruptedException;
}
