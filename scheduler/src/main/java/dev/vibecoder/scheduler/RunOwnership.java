package dev.vibecoder.scheduler;

import dev.vibecoder.store.RunTable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Claims each run for this process before its first step, so that nobody takes it for dead. Every
 * job bean gets it by itself; registering it once more changes nothing.
 */
@Component
public class RunOwnership implements JobExecutionListener, Ordered {

  private final LiveRuns live;
  private final ThisNode node;
  private final RunTable runs;

  RunOwnership(LiveRuns live, ThisNode node, RunTable runs) {
    this.live = live;
    this.node = node;
    this.runs = runs;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    live.begin(execution);
    Attempt.began(execution.getId());
    node.claim(execution.getId());
    Long outer = outerRun(execution);
    // A step that begins a whole run does not look whether its own run is being stopped.
    if (outer != null && runs.isAskedToStop(outer)) {
      execution.setStatus(BatchStatus.STOPPING);
    }
  }

  @Override
  public void afterJob(JobExecution execution) {
    // The launcher ends the others: their threads have a little to do yet.
    if (outerRun(execution) != null) {
      live.end(execution.getId());
    }
  }

  private static @Nullable Long outerRun(JobExecution execution) {
    String id = execution.getJobParameters().getString(LaunchRequest.OUTER_RUN);
    return id == null ? null : Long.valueOf(id);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
