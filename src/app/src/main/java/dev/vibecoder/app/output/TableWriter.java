package dev.vibecoder.app.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table for people: columns line up, numbers to the right, the total below a line. */
final class TableWriter implements RowWriter {

  private static final Pattern PARTS_OF_SECONDS = Pattern.compile("\\.\\d+(?=Z$)");

  private final Console console;
  private final TableStyle style;
  private final List<Column> columns = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private String @Nullable [] total;

  TableWriter(Console console, TableStyle style) {
    this.console = console;
    this.style = style;
  }

  @Override
  public void columns(List<Column> all) {
    columns.addAll(all);
  }

  @Override
  public boolean row(Row row) {
    rows.add(shown(row));
    return true;
  }

  @Override
  public void total(Row row) {
    total = shown(row);
  }

  @Override
  public void end() {
    if (columns.isEmpty()) {
      return;
    }
    var headers = new com.github.freva.asciitable.Column[columns.size()];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = header(columns.get(i), total == null || rows.isEmpty() ? null : total[i]);
    }
    String table =
        AsciiTable.builder()
            .lineSeparator("\n")
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .data(headers, rows.toArray(String[][]::new))
            .asString();
    table.lines().map(String::stripTrailing).forEach(console.out()::println);
  }

  private static com.github.freva.asciitable.Column header(Column column, @Nullable String total) {
    HorizontalAlign align =
        column.kind() == Kind.NUMBER ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
    var header =
        new com.github.freva.asciitable.Column()
            .header(ControlCharacters.escaped(column.name()))
            .headerAlign(align)
            .dataAlign(align)
            .footerAlign(align)
            .maxWidth(Integer.MAX_VALUE);
    return total == null ? header : header.footer(total);
  }

  private String[] shown(Row row) {
    String[] shown = new String[row.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown(row.cell(i), columns.get(i).kind());
    }
    return shown;
  }

  private String shown(@Nullable String cell, Kind kind) {
    if (cell == null) {
      return style.nothing();
    }
    if (!style.easy()) {
      return ControlCharacters.escaped(cell);
    }
    return switch (kind) {
      case NUMBER -> Figures.grouped(cell);
      case TIME -> PARTS_OF_SECONDS.matcher(cell).replaceFirst("");
      case TEXT, BOOLEAN, JSON -> ControlCharacters.escaped(cell);
    };
  }
}
