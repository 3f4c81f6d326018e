package dev.vibecoder.app.command;

import picocli.CommandLine.Option;

/** For commands whose result is a sentence or a list to read. */
final class JsonOption {

  @Option(names = "--json", description = "Write the result as JSON.")
  private boolean json;

  boolean json() {
    return json;
  }
}
