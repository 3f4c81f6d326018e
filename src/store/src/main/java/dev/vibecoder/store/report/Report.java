package dev.vibecoder.store.report;

import java.util.List;

/** The rows of a report in the order of their groups, and all of them in one. */
public record Report<R>(List<R> rows, R total) {

  public Report {
    rows = List.copyOf(rows);
  }
}
