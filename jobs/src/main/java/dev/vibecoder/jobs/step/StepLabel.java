package dev.vibecoder.jobs.step;

/** Which step of which project, for people. */
public record StepLabel(String project, String step) {

  @Override
  public String toString() {
    return project + " " + step;
  }
}
