package dev.vibecoder.git;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Keeps the contents of the objects used last, up to a number of bytes. */
final class ByteCache {

  private static final int OVERHEAD = 100;

  private final long capacity;
  private final Map<ObjectId, byte[]> entries = new LinkedHashMap<>(256, 0.75f, true);
  private long used;

  ByteCache(long capacity) {
    this.capacity = capacity;
  }

  synchronized byte @Nullable [] get(ObjectId id) {
    return entries.get(id);
  }

  /** Keeps it, unless it alone would push out a quarter of the others. */
  synchronized void put(ObjectId id, byte[] content) {
    if (content.length > capacity / 4 || entries.put(id, content) != null) {
      return;
    }
    used += content.length + OVERHEAD;
    var oldest = entries.values().iterator();
    while (used > capacity) {
      used -= oldest.next().length + OVERHEAD;
      oldest.remove();
    }
  }
}
