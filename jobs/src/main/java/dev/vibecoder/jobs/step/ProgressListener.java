package dev.vibecoder.jobs.step;

/** Told how far steps are. Called from several threads. */
public interface ProgressListener {

  /** Tells nobody. */
  ProgressListener SILENT = new SilentProgress();

  /**
   * A step begins.
   *
   * @param total how many there are to do; negative when that is not known
   * @param unit what is counted, e.g. {@code commits}
   */
  void started(StepLabel label, long total, String unit);

  /** So many more are done and committed. */
  void advanced(StepLabel label, long more);

  /** A sentence worth showing while the step runs. */
  void noted(StepLabel label, String sentence);

  /** The step ended, well or not. */
  void ended(StepLabel label, boolean completed);
}
