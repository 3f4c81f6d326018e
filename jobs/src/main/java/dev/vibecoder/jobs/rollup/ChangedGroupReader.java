package dev.vibecoder.jobs.rollup;

import dev.vibecoder.jobs.RollupSettings;
import dev.vibecoder.store.ExecutionMetricTable;
import dev.vibecoder.store.MetricGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The groups that the queue names; committed ones have left it, and so need no position here. */
class ChangedGroupReader implements ItemStreamReader<MetricGroup> {

  private static final String ALL_QUEUED = "all.queued";

  private final ExecutionMetricTable metrics;
  private final RollupSettings settings;
  private final boolean all;
  private final Deque<MetricGroup> groups = new ArrayDeque<>();

  ChangedGroupReader(ExecutionMetricTable metrics, RollupSettings settings, boolean all) {
    this.metrics = metrics;
    this.settings = settings;
    this.all = all;
  }

  @Override
  public void open(ExecutionContext context) {
    metrics.useZone(settings.zoneName());
    if (all && !context.containsKey(ALL_QUEUED)) {
      metrics.queueAll();
      context.put(ALL_QUEUED, true);
    }
    groups.addAll(metrics.changedGroups());
  }

  @Override
  public @Nullable MetricGroup read() {
    return groups.poll();
  }
}
