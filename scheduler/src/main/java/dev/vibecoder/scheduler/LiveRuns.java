package dev.vibecoder.scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The runs whose threads go on in this process. */
@Component
final class LiveRuns {

  private record LiveRun(JobExecution execution, CountDownLatch ended) {}

  private final Map<Long, LiveRun> runs = new ConcurrentHashMap<>();

  void begin(JobExecution execution) {
    runs.putIfAbsent(execution.getId(), new LiveRun(execution, new CountDownLatch(1)));
  }

  void end(long runId) {
    LiveRun run = runs.remove(runId);
    if (run != null) {
      run.ended().countDown();
    }
  }

  Set<Long> ids() {
    return Set.copyOf(runs.keySet());
  }

  boolean contains(long runId) {
    return runs.containsKey(runId);
  }

  /** Tells the steps of a run to end early, for those that look between two commits. */
  void terminate(long runId) {
    LiveRun run = runs.get(runId);
    if (run != null) {
      run.execution().getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }
  }

  /** Waits until the thread of a run has ended; true if it has, or never was of this process. */
  boolean awaitEnd(long runId, Duration patience) throws InterruptedException {
    LiveRun run = runs.get(runId);
    return run == null || run.ended().await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void awaitEnd(long runId) throws InterruptedException {
    LiveRun run = runs.get(runId);
    if (run != null) {
      run.ended().await();
    }
  }
}
