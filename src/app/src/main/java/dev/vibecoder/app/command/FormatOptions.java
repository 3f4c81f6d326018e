package dev.vibecoder.app.command;

import dev.vibecoder.app.output.OutputFormat;
import picocli.CommandLine.Option;

/** How a command writes its result. */
final class FormatOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json; default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  OutputFormat format() {
    return json ? OutputFormat.JSON : format;
  }
}
