package dev.vibecoder.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** What was given on the command line; what is missing or wrong ends the process with 2. */
final class Arguments {

  private static final int WRONG_USAGE = 2;

  private final String usage;
  private final String[] given;

  Arguments(String usage, String[] given) {
    this.usage = usage;
    this.given = given.clone();
  }

  /** A folder that is there. */
  Path path(int position) {
    if (position >= given.length || !Files.isDirectory(Path.of(given[position]))) {
      throw wrong("argument " + (position + 1) + " is not a folder");
    }
    return Path.of(given[position]).toAbsolutePath().normalize();
  }

  int number(int position, int otherwise) {
    if (position >= given.length) {
      return otherwise;
    }
    if (!given[position].matches("[1-9]\\d{0,8}")) {
      throw wrong("'" + given[position] + "' is not a number from 1 on");
    }
    return Integer.parseInt(given[position]);
  }

  private IllegalArgumentException wrong(String reason) {
    System.err.println(reason + "; usage: " + usage);
    System.exit(WRONG_USAGE);
    return new IllegalArgumentException(reason);
  }
}
