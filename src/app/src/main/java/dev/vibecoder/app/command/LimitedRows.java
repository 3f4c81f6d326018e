package dev.vibecoder.app.command;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Row;
import dev.vibecoder.store.report.RowSink;
import java.util.List;

/** Passes on so many rows and no more. */
final class LimitedRows implements RowSink {

  private final RowSink next;
  private final long limit;
  private long passed;
  private boolean cut;

  LimitedRows(RowSink next, long limit) {
    this.next = next;
    this.limit = limit;
  }

  @Override
  public void columns(List<Column> columns) {
    next.columns(columns);
  }

  @Override
  public boolean row(Row row) {
    if (passed == limit) {
      cut = true;
      return false;
    }
    passed++;
    return next.row(row);
  }

  /** Were there more rows? */
  boolean isCut() {
    return cut;
  }
}
