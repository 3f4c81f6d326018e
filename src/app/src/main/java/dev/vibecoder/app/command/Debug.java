package dev.vibecoder.app.command;

import picocli.CommandLine.ParseResult;

/** The switch that makes the logs talk; the logging configuration reads it, too. */
final class Debug {

  private static final String LEVEL = "vibe.log.level";

  private Debug() {}

  static boolean isOn() {
    return "DEBUG".equals(System.getProperty(LEVEL));
  }

  /** Turns it on if the command line says so; logging must not have begun. */
  static void turnOnIfAsked(ParseResult arguments) {
    for (ParseResult part = arguments; part != null; part = part.subcommand()) {
      if (part.hasMatchedOption("--debug")) {
        System.setProperty(LEVEL, "DEBUG");
      }
    }
  }
}
