package dev.vibecoder.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a launch: exactly one of its three records. */
public sealed interface Launch {

  /** The run goes on in the background. */
  record Started(long runId) implements Launch {}

  /**
   * The run has ended, well or not.
   *
   * @param followers what came of the jobs that follow this one
   */
  record Ended(Run run, List<Launch> followers) implements Launch {}

  /**
   * Nothing was launched.
   *
   * @param message for people: what stands in the way, and the way out
   * @param otherRunId the run that stands in the way, if it is one
   */
  record Refused(Reason reason, String message, @Nullable Long otherRunId) implements Launch {}

  /** Why nothing was launched. */
  enum Reason {
    ALREADY_RUNNING,
    ALREADY_COMPLETE,
    NOT_RESTARTABLE,
    INVALID_PARAMETERS,
    TOO_MANY_RUNS,
    SHUTTING_DOWN
  }
}
