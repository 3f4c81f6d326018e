package dev.vibecoder.app.command;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--debug", description = "Tell more on stderr, and where an error came from.")
  private boolean debug;

  boolean debug() {
    return debug;
  }
}
