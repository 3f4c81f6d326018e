package dev.vibecoder.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the part after this one; null when this is the last
 */
record Page<T>(List<T> rows, @Nullable String next) {

  /**
   * Of rows that were asked for with one more than a page has.
   *
   * @param key what tells where a row stands
   */
  static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
    List<T> rows = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        rows, found.size() > limit ? PathCursor.after(key.apply(rows.get(limit - 1))) : null);
  }
}
