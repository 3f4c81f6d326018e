package dev.vibecoder.store.report;

/** A column of a result: its name, and how the text of its cells is to be read. */
public record Column(String name, Kind kind) {

  /** How the text of a cell is to be read. */
  public enum Kind {
    TEXT,
    /** Digits, or one of PostgreSQL's words such as {@code NaN}. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A date or time, ISO 8601. */
    TIME,
    /** A JSON value; arrays and vectors come as JSON arrays. */
    JSON
  }
}
