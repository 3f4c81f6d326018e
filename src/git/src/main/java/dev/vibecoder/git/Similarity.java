package dev.vibecoder.git;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Scores how much of a file another one holds, from 0 to {@link #SAME}, as git scores it. */
final class Similarity {

  static final int SAME = 60_000;
  static final int HALF = 30_000;

  private final ClonedObjects objects;
  private final Map<ObjectId, Long> sizes = new HashMap<>();
  private final Map<ObjectId, Fingerprint> fingerprints = new HashMap<>();

  Similarity(ClonedObjects objects) {
    this.objects = objects;
  }

  int score(FileSide before, FileSide after) {
    if (!before.isRegular() || !after.isRegular()) {
      return 0;
    }
    long sizeBefore = size(before.id());
    long sizeAfter = size(after.id());
    long larger = Math.max(sizeBefore, sizeAfter);
    long difference = Math.abs(sizeBefore - sizeAfter);
    if (sizeAfter == 0 || larger * (SAME - HALF) < difference * SAME) {
      return 0;
    }
    Fingerprint left = fingerprint(before.id());
    Fingerprint right = fingerprint(after.id());
    return left == null || right == null ? 0 : (int) (left.shared(right) * (double) SAME / larger);
  }

  /** Of a file that cannot be read, as of an empty one. */
  private long size(ObjectId id) {
    return sizes.computeIfAbsent(
        id,
        file -> {
          try {
            return objects.size(file);
          } catch (GitFailure e) {
            if (!e.isOfOneObject()) {
              throw e;
            }
            return 0L;
          }
        });
  }

  private byte @Nullable [] text(ObjectId id) {
    try {
      return objects.text(id);
    } catch (GitFailure e) {
      if (!e.isOfOneObject()) {
        throw e;
      }
      return null;
    }
  }

  private @Nullable Fingerprint fingerprint(ObjectId id) {
    Fingerprint known = fingerprints.get(id);
    if (known == null) {
      byte[] content = text(id);
      if (content == null) {
        return null;
      }
      known = Fingerprint.of(content);
      fingerprints.put(id, known);
    }
    return known;
  }
}
