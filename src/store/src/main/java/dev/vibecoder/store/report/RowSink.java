package dev.vibecoder.store.report;

import java.util.List;

/** Where rows go, one by one. */
public interface RowSink {

  /** Told once, before the first row. */
  void columns(List<Column> columns);

  /**
   * Takes a row, in the order of the columns.
   *
   * @return false to be given no more
   */
  boolean row(Row row);
}
