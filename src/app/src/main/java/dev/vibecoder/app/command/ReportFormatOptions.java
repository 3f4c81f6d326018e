package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.app.page.PageWriter;
import picocli.CommandLine.Option;

/** How a report of what was spent is written. */
final class ReportFormatOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "table, csv, json, or html: one page with charts that needs nothing else;",
        "default: ${DEFAULT-VALUE}."
      },
      defaultValue = "table")
  private ReportFormat format = ReportFormat.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  private ReportFormat format() {
    return json ? ReportFormat.JSON : format;
  }

  /** Is it read by people, who want a name for what has none? */
  boolean isForPeople() {
    return format() == ReportFormat.TABLE || format() == ReportFormat.HTML;
  }

  boolean isTable() {
    return format() == ReportFormat.TABLE;
  }

  RowWriter writer(Console console, Page page) {
    return switch (format()) {
      case TABLE -> OutputFormat.TABLE.friendly(console);
      case CSV -> OutputFormat.CSV.friendly(console);
      case JSON -> OutputFormat.JSON.friendly(console);
      case HTML -> new PageWriter(console.out(), page);
    };
  }
}
