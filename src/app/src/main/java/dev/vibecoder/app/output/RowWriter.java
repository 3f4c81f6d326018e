package dev.vibecoder.app.output;

import dev.vibecoder.store.report.Row;
import dev.vibecoder.store.report.RowSink;

/** Writes rows to standard output in one format. */
public interface RowWriter extends RowSink {

  /** The sum of the rows; formats for programs leave it out, who can sum by themselves. */
  void total(Row row);

  /** Writes what is not yet written. Call it once, after the last row. */
  void end();
}
