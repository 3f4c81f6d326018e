package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunTable;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Writes why a run failed in a line. Spring Batch stores the first 2,500 characters of a stack
 * trace instead, which seldom reach the cause; the whole of it is in the log.
 */
@Component
final class FailureMessages implements JobExecutionListener {

  private final JobRepository repository;
  private final RunTable runs;

  FailureMessages(JobRepository repository, RunTable runs) {
    this.repository = repository;
    this.runs = runs;
  }

  @Override
  public void afterJob(JobExecution execution) {
    // UNKNOWN is what Spring Batch calls a failure whose rollback failed, too.
    if (!execution.getStatus().isUnsuccessful()) {
      return;
    }
    execution.getStepExecutions().stream()
        .filter(step -> !step.getFailureExceptions().isEmpty())
        .forEach(this::describe);
    String why = why(execution);
    if (why != null) {
      execution.setExitStatus(
          new ExitStatus(execution.getExitStatus().getExitCode(), Messages.clean(why)));
    }
  }

  private void describe(StepExecution step) {
    String why = Messages.ofFailure(step.getFailureExceptions().get(0));
    step.setExitStatus(new ExitStatus(step.getExitStatus().getExitCode(), why));
    repository.update(step);
  }

  private @Nullable String why(JobExecution execution) {
    String inner = innerFailures(execution.getId());
    if (!inner.isEmpty()) {
      return inner;
    }
    return Stream.concat(stepFailures(execution), execution.getFailureExceptions().stream())
        .findFirst()
        .map(Messages::ofFailure)
        .orElse(null);
  }

  /** The last step first: one that is made of others is older than they, and only repeats them. */
  private static Stream<Throwable> stepFailures(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .sorted(Comparator.comparingLong(StepExecution::getId).reversed())
        .flatMap(step -> step.getFailureExceptions().stream());
  }

  /** Names what failed, by what it ran for. */
  private String innerFailures(long runId) {
    return runs.innerRuns(runId, null).stream()
        .map(repository::getJobExecution)
        .filter(Objects::nonNull)
        .filter(inner -> inner.getStatus().isUnsuccessful())
        .map(inner -> subject(inner) + ": " + inner.getExitStatus().getExitDescription())
        .collect(Collectors.joining("; "));
  }

  private static String subject(JobExecution inner) {
    return StreamSupport.stream(inner.getJobParameters().spliterator(), false)
        .filter(JobParameter::identifying)
        .filter(parameter -> !parameter.name().equals(LaunchRequest.REQUESTED_AT))
        .map(parameter -> String.valueOf(parameter.value()))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
