package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** The history of runs. */
@Component
public class Runs {

  private static final int LONGEST_LIST = 1_000;

  private final JobRepository repository;
  private final RunTable table;
  private final RunReading reading;

  Runs(JobRepository repository, RunTable table, RunReading reading) {
    this.repository = repository;
    this.table = table;
    this.reading = reading;
  }

  /**
   * The newest runs first; inner runs stand under their outer ones and are not listed.
   *
   * @param job only runs of this job; null for all
   * @param status only runs in this status; null for all
   * @param limit at most 1,000
   */
  public List<Run> list(@Nullable String job, @Nullable RunStatus status, int limit) {
    if (limit < 1 || limit > LONGEST_LIST) {
      throw new InvalidLaunch("a list of runs has 1 to " + LONGEST_LIST + " of them, not " + limit);
    }
    String name = status == null ? null : status.name();
    return table.list(job, name, limit).stream()
        .map(this::execution)
        .flatMap(Optional::stream)
        .map(execution -> reading.run(execution, List.of()))
        .toList();
  }

  /** One run with its inner runs; empty when there is none of this id. */
  public Optional<Run> find(long runId) {
    return execution(runId).map(execution -> reading.run(execution, innerRuns(runId)));
  }

  /** One run with its inner runs. */
  public Run show(long runId) {
    return find(runId).orElseThrow(() -> noSuchRun(runId));
  }

  RunStatus statusOf(long runId) {
    return table.status(runId).map(RunStatus::valueOf).orElseThrow(() -> noSuchRun(runId));
  }

  private List<Run> innerRuns(long runId) {
    return table.innerRuns(runId, null).stream().map(this::show).toList();
  }

  JobExecution executionOf(long runId) {
    return execution(runId).orElseThrow(() -> noSuchRun(runId));
  }

  private Optional<JobExecution> execution(long runId) {
    try {
      return Optional.ofNullable(repository.getJobExecution(runId));
    } catch (EmptyResultDataAccessException e) {
      return Optional.empty();
    }
  }

  private static InvalidLaunch noSuchRun(long runId) {
    return new InvalidLaunch("there is no run " + runId + "; 'vibe runs list' shows the runs");
  }
}
