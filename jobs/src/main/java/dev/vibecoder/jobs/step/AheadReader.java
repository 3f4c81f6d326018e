package dev.vibecoder.jobs.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads items that {@link Workers} make ahead of time, in the order of their keys. While a chunk is
 * written the next ones are made already, so that neither the database nor the cores wait. A worker
 * makes a range of neighbours at a time. It keeps no position: its source gives what the database
 * does not have yet, and so a restart goes on where the last chunk was committed.
 */
public class AheadReader<K, V> implements ItemStreamReader<V> {

  private final SourceOpener<K> opener;
  private final Function<? super K, ? extends V> work;
  private final Workers workers;
  private final int range;
  private final int ahead;
  private final Deque<Future<List<V>>> pending = new ArrayDeque<>();
  private final Deque<V> made = new ArrayDeque<>();
  private @Nullable Source<K> source;

  /** Opens the source when the step begins. */
  public interface SourceOpener<K> {
    Source<K> open();
  }

  /**
   * @param work makes an item of a key, on a worker's thread
   * @param range how many neighbouring items one worker makes
   * @param ahead how many ranges may wait to be read
   */
  public AheadReader(
      SourceOpener<K> opener,
      Function<? super K, ? extends V> work,
      Workers workers,
      int range,
      int ahead) {
    this.opener = opener;
    this.work = work;
    this.workers = workers;
    this.range = range;
    this.ahead = Math.max(ahead, workers.count());
  }

  @Override
  public void open(ExecutionContext context) {
    source = opener.open();
  }

  @Override
  public @Nullable V read() throws Exception {
    topUp();
    while (made.isEmpty() && !pending.isEmpty()) {
      made.addAll(await(pending.remove()));
      topUp();
    }
    return made.poll();
  }

  private void topUp() {
    Source<K> keys = source;
    while (keys != null && pending.size() < ahead) {
      List<K> neighbours = nextRange(keys);
      if (neighbours.isEmpty()) {
        return;
      }
      pending.add(workers.submit(() -> make(neighbours)));
    }
  }

  private List<K> nextRange(Source<K> keys) {
    List<K> neighbours = new ArrayList<>(range);
    while (neighbours.size() < range) {
      K key = keys.next();
      if (key == null) {
        break;
      }
      neighbours.add(key);
    }
    return neighbours;
  }

  private List<V> make(List<K> neighbours) {
    List<V> items = new ArrayList<>(neighbours.size());
    neighbours.forEach(key -> items.add(work.apply(key)));
    return items;
  }

  private static <V> V await(Future<V> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Waits for what is being made, since it uses what the source has open. */
  @Override
  public void close() {
    pending.forEach(future -> future.cancel(false));
    pending.forEach(AheadReader::awaitQuietly);
    pending.clear();
    made.clear();
    Source<K> opened = source;
    source = null;
    if (opened != null) {
      opened.close();
    }
  }

  private static void awaitQuietly(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      // Nobody reads it any more; the same item fails again when it is read.
    }
  }
}
