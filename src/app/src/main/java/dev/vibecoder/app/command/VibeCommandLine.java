package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Runs one command line. */
public final class VibeCommandLine {

  private VibeCommandLine() {}

  /**
   * Runs it to its end.
   *
   * @param variables the environment
   * @return 0 done, 1 failed, 2 wrong usage, 3 something needed cannot be reached, 4 the gate of a
   *     review is closed
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
          .registerConverter(LocalDate.class, VibeCommandLine::day)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionStrategy(
              parsed -> {
                Debug.turnOnIfAsked(parsed);
                return new RunLast().execute(parsed);
              })
          .setParameterExceptionHandler(errors)
          .setExecutionExceptionHandler(errors)
          .execute(arguments);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no day; write it as 2026-01-31");
    }
  }
}
