package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Progress;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepLabel;

/** Shows what the steps of jobs tell. */
final class JobProgress implements ProgressListener {

  private final Progress progress;
  private final Console console;

  JobProgress(Progress progress, Console console) {
    this.progress = progress;
    this.console = console;
  }

  @Override
  public void started(StepLabel label, long total, String unit) {
    progress.started(label.toString(), total, unit);
  }

  @Override
  public void advanced(StepLabel label, long more) {
    progress.advanced(label.toString(), more);
  }

  @Override
  public void noted(StepLabel label, String sentence) {
    console.tell(label + ": " + sentence);
  }

  @Override
  public void ended(StepLabel label, boolean completed) {
    progress.ended(label.toString(), completed ? "done" : "not completed");
  }
}
