package dev.vibecoder.app.output;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which columns are shown of a record, in order. */
public final class Listing<R> {

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<R, @Nullable Object>> values = new ArrayList<>();

  /** Adds a column. */
  public Listing<R> with(String name, Kind kind, Function<R, @Nullable Object> value) {
    columns.add(new Column(name, kind));
    values.add(value);
    return this;
  }

  public Listing<R> text(String name, Function<R, @Nullable Object> value) {
    return with(name, Kind.TEXT, value);
  }

  public Listing<R> number(String name, Function<R, @Nullable Object> value) {
    return with(name, Kind.NUMBER, value);
  }

  /** Writes the rows, and ends. */
  public void write(RowWriter writer, List<R> rows) {
    write(writer, rows, null);
  }

  /** Writes the rows with their total, and ends. */
  public void write(RowWriter writer, List<R> rows, @Nullable R total) {
    writer.columns(columns);
    rows.forEach(row -> writer.row(cells(row, null)));
    if (total != null) {
      writer.total(cells(total, "total"));
    }
    writer.end();
  }

  private Row cells(R row, @Nullable String first) {
    var cells = new Row();
    for (Function<R, @Nullable Object> value : values) {
      boolean isFirst = cells.size() == 0 && first != null;
      cells.add(isFirst ? first : text(value.apply(row)));
    }
    return cells;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
