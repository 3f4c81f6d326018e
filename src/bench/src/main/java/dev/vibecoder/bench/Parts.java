package dev.vibecoder.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of lists, and of statements. */
final class Parts {

  private Parts() {}

  /** A list in pieces of this size, the last one shorter. */
  static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      parts.add(all.subList(i, Math.min(all.size(), i + size)));
    }
    return parts;
  }

  /** Adds one row to a batch. */
  static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
    row.addBatch();
  }
}
