package dev.vibecoder.app;

import dev.vibecoder.app.command.VibeCommandLine;
import java.time.Clock;

/** {@code vibe}. */
public final class Main {

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        VibeCommandLine.run(ProcessConsole.open(), System.getenv(), Clock.systemUTC(), arguments));
  }
}
