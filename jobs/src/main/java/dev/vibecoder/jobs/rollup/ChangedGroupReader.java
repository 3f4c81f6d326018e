package dev.vibecoder.jobs.rollup;

import dev.vibecoder.store.ExecutionMetricTable;
import dev.vibecoder.store.MetricGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The groups that the queue names; committed ones have left it, and so need no position here. */
class ChangedGroupReader implements ItemStreamReader<MetricGroup> {

  private final ExecutionMetricTable metrics;
  private final Deque<MetricGroup> groups = new ArrayDeque<>();

  ChangedGroupReader(ExecutionMetricTable metrics) {
    this.metrics = metrics;
  }

  @Override
  public void open(ExecutionContext context) {
    groups.addAll(metrics.changedGroups());
  }

  @Override
  public @Nullable MetricGroup read() {
    return groups.poll();
  }
}
