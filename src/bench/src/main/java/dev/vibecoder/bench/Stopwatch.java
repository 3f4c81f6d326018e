package dev.vibecoder.bench;

import java.util.concurrent.Callable;

/** Wall-clock time of work. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /** Seconds that it takes. */
  static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / NANOS;
  }

  /** What {@link Callable} is, without a result. */
  interface Work {
    void run() throws Exception;
  }
}
