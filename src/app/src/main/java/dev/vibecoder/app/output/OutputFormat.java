package dev.vibecoder.app.output;

import java.util.Locale;

/** How results are written. */
public enum OutputFormat {
  /** For people. */
  TABLE,
  /** RFC 4180, with a header. */
  CSV,
  /** One array of objects. */
  JSON;

  /** A writer of rows as they are, e.g. those of a query. */
  public RowWriter verbatim(Console console) {
    return this == TABLE ? new TableWriter(console, TableStyle.VERBATIM) : plain(console);
  }

  /** A writer that makes a table easy on the eyes; the other formats are verbatim. */
  public RowWriter friendly(Console console) {
    return this == TABLE ? new TableWriter(console, TableStyle.FRIENDLY) : plain(console);
  }

  private RowWriter plain(Console console) {
    return this == CSV ? new CsvWriter(console) : new JsonWriter(console);
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
