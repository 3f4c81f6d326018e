package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;

/** Runs one command line. */
public final class VibeCommandLine {

  private VibeCommandLine() {}

  /**
   * Runs it to its end.
   *
   * @param variables the environment
   * @return 0 done, 1 failed, 2 wrong usage, 3 something needed cannot be reached
   */
  public static int run(
      Console console, Map<String, String> variables, Clock clock, String... arguments) {
    try (var invocation = new Invocation(console, variables, clock)) {
      var errors = new ErrorReport(console);
      return VibeCommand.tree(invocation)
          .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
          .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
          .setColorScheme(
              CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionStrategy(
              arguments1 -> {
                Debug.turnOnIfAsked(arguments1);
                return new RunLast().execute(arguments1);
              })
          .setParameterExceptionHandler(errors)
          .setExecutionExceptionHandler(errors)
          .execute(arguments);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }
}
