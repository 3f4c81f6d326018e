package dev.vibecoder.jobs.sync;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.SyncResult;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.step.Pause;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Brings a clone up to date; what a moment may mend is tried three times in all, so that a night is
 * not lost to a server that restarts. What takes longer to mend is for the next run.
 */
@Component
class PatientSync {

  private static final int ATTEMPTS = 3;
  private static final int GROWTH = 5;

  private final Workspace workspace;
  private final Pause pause;
  private final Duration firstPause;

  PatientSync(Workspace workspace, Pause pause, JobSettings settings) {
    this.workspace = workspace;
    this.pause = pause;
    this.firstPause = settings.retryPause();
  }

  /**
   * Syncs, and tries again after a pause.
   *
   * @param goesOn asked with the failure before each pause: is another attempt wanted?
   */
  SyncResult run(Project project, Predicate<GitFailure> goesOn) {
    Duration wait = firstPause;
    for (int attempt = 1; ; attempt++) {
      try {
        return workspace.sync(project);
      } catch (GitFailure e) {
        if (attempt == ATTEMPTS || !isWorthIt(e) || !goesOn.test(e) || !passes(wait)) {
          throw e;
        }
      }
      wait = wait.multipliedBy(GROWTH);
    }
  }

  /** A deadline that was used up to its end would be so again, and longer than any pause. */
  private static boolean isWorthIt(GitFailure failure) {
    return failure.isTransient() && failure.kind() != GitFailure.Kind.TIMEOUT;
  }

  /** False when the process is asked to end meanwhile. */
  private boolean passes(Duration time) {
    try {
      pause.of(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
