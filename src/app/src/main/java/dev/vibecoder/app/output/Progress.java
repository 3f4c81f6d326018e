package dev.vibecoder.app.output;

/** Told how long work comes along; labels tell pieces of work apart. Safe for threads. */
public interface Progress {

  /**
   * A piece of work begins.
   *
   * @param total how much there is to do; negative when nobody knows
   * @param unit what is counted, e.g. {@code commits}
   */
  void started(String label, long total, String unit);

  /** So much more is done. */
  void advanced(String label, long n);

  /** It is over; the outcome is a few words. */
  void ended(String label, String outcome);
}
