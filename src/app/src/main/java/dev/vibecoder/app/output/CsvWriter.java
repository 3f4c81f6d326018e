package dev.vibecoder.app.output;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180. NULL is an empty field, an empty text is {@code ""}. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front; numbers, times and JSON stay exactly as they are.
 */
final class CsvWriter implements RowWriter {

  private static final Pattern FORMULA =
      Pattern.compile("(?s)[=+@\\t\\r].*|-(?!\\d+(\\.\\d+)?$).*");

  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

  private static final CSVFormat MINIMAL =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private final Console console;
  private final OutputReader reader;
  private final List<Column> columns = new ArrayList<>();

  CsvWriter(Console console) {
    this.console = console;
    this.reader = new OutputReader(console.out());
  }

  @Override
  public void columns(List<Column> all) {
    columns.addAll(all);
    List<@Nullable String> names = new ArrayList<>();
    all.forEach(column -> names.add(safe(column.name(), Kind.TEXT)));
    print(MINIMAL, names);
  }

  @Override
  public boolean row(Row row) {
    List<@Nullable String> fields = new ArrayList<>(row.size());
    boolean hasEmptyText = false;
    for (int i = 0; i < row.size(); i++) {
      String cell = row.cell(i);
      fields.add(cell == null ? null : safe(cell, columns.get(i).kind()));
      hasEmptyText |= cell != null && cell.isEmpty();
    }
    print(hasEmptyText ? RFC_4180 : MINIMAL, fields);
    return reader.stillReads();
  }

  @Override
  public void total(Row row) {}

  @Override
  public void end() {}

  private void print(CSVFormat format, List<@Nullable String> fields) {
    try {
      var line = new StringBuilder();
      new CSVPrinter(line, format).printRecord(fields);
      console.out().append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String safe(String cell, Kind kind) {
    String text = kind == Kind.TEXT && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    return console.outIsTerminal() ? ControlCharacters.escaped(text) : text;
  }
}
