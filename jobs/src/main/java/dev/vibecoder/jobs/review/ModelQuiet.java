package dev.vibecoder.jobs.review;

import dev.vibecoder.jobs.step.PerProjectJobs;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Remembers that a run gave the model up, so that its other projects do not find out again. */
@Component
class ModelQuiet {

  private final AtomicReference<@Nullable Stop> last = new AtomicReference<>();

  private record Stop(String run, String reason) {}

  void keep(StepExecution step, String reason) {
    last.set(new Stop(runOf(step), reason));
  }

  /** Why the run of this step asks the model nothing more. */
  Optional<String> reason(StepExecution step) {
    return Optional.ofNullable(last.get())
        .filter(stop -> stop.run().equals(runOf(step)))
        .map(Stop::reason);
  }

  private static String runOf(StepExecution step) {
    String outer = step.getJobParameters().getString(PerProjectJobs.OUTER_RUN);
    return outer == null ? "inner " + step.getJobExecutionId() : outer;
  }
}
