package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Says why a launch came to nothing, and which run stands in its way. */
@Component
final class Refusals {

  private final JobRepository repository;

  Refusals(JobRepository repository) {
    this.repository = repository;
  }

  /** The run of this instance that was launched last; null when it never got one. */
  @Nullable JobExecution lastRun(String job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job, parameters);
    return instance == null ? null : repository.getLastJobExecution(instance);
  }

  boolean isKnown(String job, JobParameters parameters) {
    return repository.getJobInstance(job, parameters) != null;
  }

  Refused running(String job, JobParameters parameters) {
    JobExecution last = lastRun(job, parameters);
    if (last == null) {
      return new Refused(
          Reason.ALREADY_RUNNING,
          what(job, parameters) + " is just being launched by someone else; try again in a minute",
          null);
    }
    return new Refused(
        Reason.ALREADY_RUNNING,
        "%s was launched already as run %d; 'vibe runs show %2$d' shows it"
            .formatted(what(job, parameters), last.getId()),
        last.getId());
  }

  Refused complete(String job, JobParameters parameters) {
    JobExecution last = lastRun(job, parameters);
    Long id = last == null ? null : last.getId();
    String how =
        last != null && last.getStatus() == BatchStatus.ABANDONED ? "was given up" : "is done";
    return new Refused(
        Reason.ALREADY_COMPLETE,
        "%s %s (run %s); ask for another time to run it again"
            .formatted(what(job, parameters), how, id),
        id);
  }

  Refused notRestartable(String job, JobParameters parameters, String why) {
    JobExecution last = lastRun(job, parameters);
    return new Refused(
        Reason.NOT_RESTARTABLE,
        what(job, parameters) + " cannot be restarted: " + Messages.clean(why),
        last == null ? null : last.getId());
  }

  Refused invalid(String job, String why) {
    return new Refused(
        Reason.INVALID_PARAMETERS,
        "the parameters do not fit " + job + ": " + Messages.clean(why),
        null);
  }

  private static String what(String job, JobParameters parameters) {
    return job + " of " + parameters.getString(LaunchRequest.REQUESTED_AT, "no time");
  }
}
