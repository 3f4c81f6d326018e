package dev.vibecoder.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Reads what Spring Batch stored as the values that leave this room. */
@Component
final class RunReading {

  private static final String COUNTER = "count.";
  private static final Set<String> OWN_PARAMETERS =
      Set.of(LaunchRequest.REQUESTED_AT, LaunchRequest.ORIGIN);

  private final Clock clock;

  RunReading(Clock clock) {
    this.clock = clock;
  }

  Run run(JobExecution execution, List<Run> innerRuns) {
    List<StepRun> steps = steps(execution);
    return new Run(
        execution.getId(),
        execution.getJobInstance().getJobName(),
        status(execution.getStatus()),
        requestedAt(execution),
        origin(execution),
        execution.getCreateTime().toInstant(ZoneOffset.UTC),
        instant(execution.getStartTime()),
        instant(execution.getEndTime()),
        parameters(execution),
        failure(execution, steps),
        steps,
        innerRuns);
  }

  private List<StepRun> steps(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .sorted(Comparator.comparingLong(StepExecution::getId))
        .map(this::step)
        .toList();
  }

  private StepRun step(StepExecution step) {
    RunStatus status = status(step.getStatus());
    return new StepRun(
        step.getStepName(),
        status,
        step.getReadCount(),
        step.getWriteCount(),
        step.getSkipCount(),
        duration(instant(step.getStartTime()), instant(step.getEndTime())),
        counters(step),
        status == RunStatus.FAILED
            ? Messages.ofStackTrace(step.getExitStatus().getExitDescription())
            : null);
  }

  private Duration duration(@Nullable Instant start, @Nullable Instant end) {
    if (start == null) {
      return Duration.ZERO;
    }
    Duration taken = Duration.between(start, end == null ? clock.instant() : end);
    return taken.isNegative() ? Duration.ZERO : taken;
  }

  private static Map<String, Long> counters(StepExecution step) {
    Map<String, Long> counters = new TreeMap<>();
    step.getExecutionContext()
        .entrySet()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(COUNTER) && entry.getValue() instanceof Number count) {
                counters.put(entry.getKey().substring(COUNTER.length()), count.longValue());
              }
            });
    return counters;
  }

  private static @Nullable String failure(JobExecution execution, List<StepRun> steps) {
    if (execution.getStatus() != BatchStatus.FAILED) {
      return null;
    }
    String own = Messages.ofStackTrace(execution.getExitStatus().getExitDescription());
    return own != null
        ? own
        : steps.stream().map(StepRun::failure).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Map<String, String> parameters(JobExecution execution) {
    Map<String, String> parameters = new TreeMap<>();
    for (JobParameter<?> parameter : execution.getJobParameters()) {
      if (!OWN_PARAMETERS.contains(parameter.name())) {
        parameters.put(parameter.name(), Messages.clean(String.valueOf(parameter.value())));
      }
    }
    return parameters;
  }

  private static @Nullable Instant requestedAt(JobExecution execution) {
    String text = execution.getJobParameters().getString(LaunchRequest.REQUESTED_AT);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Origin origin(JobExecution execution) {
    String text = execution.getJobParameters().getString(LaunchRequest.ORIGIN);
    return Stream.of(Origin.values()).filter(o -> o.name().equals(text)).findFirst().orElse(null);
  }

  private static RunStatus status(BatchStatus status) {
    return RunStatus.valueOf(status.name());
  }

  /** Spring Batch stores local times of a process that runs in UTC. */
  private static @Nullable Instant instant(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
