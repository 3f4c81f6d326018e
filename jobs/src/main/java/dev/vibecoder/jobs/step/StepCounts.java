package dev.vibecoder.jobs.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a step counts beyond Batch's own counters, kept in its execution context under {@code
 * count.…} and so across restarts. Counts of a chunk join in the transaction that commits it; those
 * of a chunk that rolls back are dropped.
 */
public final class StepCounts {

  private static final String PREFIX = "count.";

  private final Map<String, Long> chunk = new LinkedHashMap<>();

  /** A chunk begins: what an earlier one left behind was rolled back. */
  public void begin() {
    chunk.clear();
  }

  public void add(String name, long more) {
    chunk.merge(name, more, Long::sum);
  }

  /** Of the chunk that is being written. */
  public long inChunk(String name) {
    return chunk.getOrDefault(name, 0L);
  }

  /** Adds the chunk's counts to the step's; call it from {@code ItemStream.update}. */
  public void joinTo(ExecutionContext context) {
    chunk.forEach((name, more) -> join(context, name, more));
    chunk.clear();
  }

  /** Adds to a step's count directly, for steps without chunks. */
  public static void join(ExecutionContext context, String name, long more) {
    context.putLong(PREFIX + name, context.getLong(PREFIX + name, 0L) + more);
  }
}
