package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.git.Clone;
import dev.vibecoder.jobs.step.Source;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.store.IndexedFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of a head with those of the index, by blob, and by what the settings say of a
 * file now. Files that are gone come last, so that the vectors of a renamed one are still there to
 * be taken over.
 */
final class IndexSource implements Source<IndexKey> {

  private static final int GONE_AT_ONCE = 500;

  private final Clone clone;
  private final Deque<IndexKey> keys = new ArrayDeque<>();
  private final int size;

  /**
   * @param indexed by path; the files that the head still has are taken out
   * @param filter as it is set now
   * @param completed is this head known to be indexed to its end?
   */
  IndexSource(
      Clone clone,
      List<TreeFile> head,
      Map<String, IndexedFile> indexed,
      boolean completed,
      IndexFilter filter) {
    this.clone = clone;
    for (TreeFile file : head) {
      IndexedFile known = indexed.remove(file.path());
      if (known == null
          || !known.blob().equals(file.blob())
          || filter.decidesOtherwise(file.path(), file.size(), known.skipped())) {
        keys.add(new IndexKey.Changed(file));
      }
    }
    List<String> gone = new ArrayList<>(indexed.keySet());
    for (int i = 0; i < gone.size(); i += GONE_AT_ONCE) {
      keys.add(
          new IndexKey.Gone(List.copyOf(gone.subList(i, Math.min(gone.size(), i + GONE_AT_ONCE)))));
    }
    size = keys.size();
    if (size > 0 || !completed) {
      keys.add(new IndexKey.End());
    }
  }

  /** Paths of the files that are new or have changed. */
  List<String> changed() {
    return keys.stream()
        .filter(IndexKey.Changed.class::isInstance)
        .map(key -> ((IndexKey.Changed) key).file().path())
        .toList();
  }

  /** Files to do; the end is none. */
  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable IndexKey next() {
    return keys.poll();
  }

  @Override
  public void close() {
    clone.close();
  }
}
