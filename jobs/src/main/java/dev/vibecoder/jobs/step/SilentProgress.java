package dev.vibecoder.jobs.step;

final class SilentProgress implements ProgressListener {

  @Override
  public void started(StepLabel label, long total, String unit) {}

  @Override
  public void advanced(StepLabel label, long more) {}

  @Override
  public void noted(StepLabel label, String sentence) {}

  @Override
  public void ended(StepLabel label, boolean completed) {}
}
