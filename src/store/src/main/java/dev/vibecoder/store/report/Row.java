package dev.vibecoder.store.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row as exact text, in the order of the columns. */
public final class Row {

  private final List<@Nullable String> cells = new ArrayList<>();

  /** Adds the next cell; null is NULL. */
  public Row add(@Nullable String cell) {
    cells.add(cell);
    return this;
  }

  public @Nullable String cell(int index) {
    return cells.get(index);
  }

  public int size() {
    return cells.size();
  }
}
