package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.stereotype.Component;

/**
 * The only door through which runs begin: for the command line, the schedules and the API alike.
 * Whatever launches at once, a job instance has one live run. A launch that cannot be is a {@link
 * Refused}; an unknown job or run is an {@link InvalidLaunch}. Never call it inside a transaction.
 */
@Component
public class Launcher {

  private final JobRegistry jobs;
  private final Attempts attempts;
  private final Runs runs;
  private final Refusals refusals;
  private final RunThreads threads;
  private final RunGate gate;
  private final LiveRuns live;

  Launcher(
      JobRegistry jobs,
      Attempts attempts,
      Runs runs,
      Refusals refusals,
      RunThreads threads,
      RunGate gate,
      LiveRuns live) {
    this.jobs = jobs;
    this.attempts = attempts;
    this.runs = runs;
    this.refusals = refusals;
    this.threads = threads;
    this.gate = gate;
    this.live = live;
  }

  /** Launches in the background and returns as soon as the run has begun or is refused. */
  public Launch launch(LaunchRequest request) {
    return inBackground(job(request.job()), parameters(request));
  }

  /** Launches on the calling thread and returns when the run has ended or is refused. */
  public Launch launchAndWait(LaunchRequest request) {
    return here(job(request.job()), parameters(request));
  }

  /** Restarts a failed or stopped run in the background, from where it ended. */
  public Launch restart(long runId) {
    return restart(runId, execution -> inBackground(jobOf(execution), parametersOf(execution)));
  }

  /** Restarts a failed or stopped run on the calling thread, from where it ended. */
  public Launch restartAndWait(long runId) {
    return restart(runId, execution -> here(jobOf(execution), parametersOf(execution)));
  }

  /** Waits for a run of this process to end; returns any other run as it is now. */
  public Run await(long runId) throws InterruptedException {
    live.awaitEnd(runId);
    return runs.show(runId);
  }

  /**
   * The job of this name exists.
   *
   * @throws InvalidLaunch naming the known ones, if it does not
   */
  public void requireJob(String name) {
    job(name);
  }

  private Launch restart(long runId, Function<JobExecution, Launch> start) {
    JobExecution execution = runs.executionOf(runId);
    String name = execution.getJobInstance().getJobName();
    if (execution.getJobParameters().getString(LaunchRequest.OUTER_RUN) != null) {
      throw new InvalidLaunch(
          "run " + runId + " of " + name + " is part of another run; restart that one");
    }
    JobExecution last = refusals.lastRun(name, execution.getJobParameters());
    if (last != null && last.getId() != runId) {
      return new Refused(
          Reason.NOT_RESTARTABLE,
          "run %d was restarted already, as run %d".formatted(runId, last.getId()),
          last.getId());
    }
    return start.apply(execution);
  }

  private Launch here(Job job, JobParameters parameters) {
    return gate.pass(() -> attempts.run(job, parameters, runId -> {}));
  }

  private Launch inBackground(Job job, JobParameters parameters) {
    return threads.begin(
        whenStarted -> gate.pass(() -> attempts.run(job, parameters, whenStarted)));
  }

  private Job jobOf(JobExecution execution) {
    return job(execution.getJobInstance().getJobName());
  }

  private static JobParameters parametersOf(JobExecution execution) {
    return execution.getJobParameters();
  }

  private Job job(String name) {
    @Nullable Job job = jobs.getJob(name);
    if (job == null) {
      throw new InvalidLaunch(
          "there is no job '%s'; the jobs are %s"
              .formatted(
                  Messages.clean(name), String.join(", ", new TreeSet<>(jobs.getJobNames()))));
    }
    return job;
  }

  private static JobParameters parameters(LaunchRequest request) {
    var builder = new JobParametersBuilder();
    request.parameters().forEach(builder::addString);
    return builder
        .addString(LaunchRequest.REQUESTED_AT, request.requestedAt().toString())
        .addString(LaunchRequest.ORIGIN, request.origin().name(), false)
        .toJobParameters();
  }
}
