package dev.vibecoder.app.command;

import dev.vibecoder.app.output.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many rows are shown of a result that may be long. */
final class MaxRowsOption {

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows at most; a table shows 1000 unless told, other formats all.")
  private @Nullable Long maxRows;

  boolean isGiven() {
    return maxRows != null;
  }

  /**
   * The most that is shown.
   *
   * @param tableRows what a table shows unless told
   */
  long limit(OutputFormat format, int tableRows) {
    if (maxRows != null) {
      if (maxRows < 0) {
        throw new WrongUsage("--max-rows cannot be negative");
      }
      return maxRows;
    }
    return format == OutputFormat.TABLE ? tableRows : Long.MAX_VALUE;
  }
}
