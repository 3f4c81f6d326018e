package dev.vibecoder.jobs.rollup;

import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.ExecutionMetricTable;
import dev.vibecoder.store.MetricGroup;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Computes groups anew. */
class GroupWriter implements ItemStreamWriter<MetricGroup> {

  private final ExecutionMetricTable metrics;
  private final StepCounts counts = new StepCounts();

  GroupWriter(ExecutionMetricTable metrics) {
    this.metrics = metrics;
  }

  @Override
  public void write(Chunk<? extends MetricGroup> groups) {
    counts.begin();
    counts.add("metrics.rows", metrics.recompute(groups.getItems()));
    counts.add("metrics.groups", groups.size());
  }

  @Override
  public void update(ExecutionContext context) {
    counts.joinTo(context);
  }
}
