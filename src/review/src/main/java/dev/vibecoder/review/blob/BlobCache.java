package dev.vibecoder.review.blob;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What was worked out of blobs, the most recently used up to a weight: the content before a change
 * mostly is the content after an earlier one. It belongs to one rule set. Safe for use by many
 * threads; two that ask for the same at once may both work.
 *
 * @param <V> what is worked out; a pure function of the blob and its language
 */
public final class BlobCache<V> {

  private record Key(String blob, String language) {}

  private final long capacity;
  private final ToIntFunction<V> weight;
  private final Map<Key, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long used;

  /**
   * @param capacity most weight of all values together; the latest is kept even beyond it
   * @param weight of a value, always the same for it
   */
  public BlobCache(long capacity, ToIntFunction<V> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  /** What is known of the blob in this language, or else what the work comes to. */
  public V get(String blob, String language, Supplier<V> work) {
    var key = new Key(blob, language);
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = work.get();
    keep(key, made);
    return made;
  }

  private void keep(Key key, V value) {
    synchronized (values) {
      V replaced = values.put(key, value);
      used += weight.applyAsInt(value) - (replaced == null ? 0 : weight.applyAsInt(replaced));
      var eldest = values.entrySet().iterator();
      while (used > capacity && values.size() > 1) {
        used -= weight.applyAsInt(eldest.next().getValue());
        eldest.remove();
      }
    }
  }
}
