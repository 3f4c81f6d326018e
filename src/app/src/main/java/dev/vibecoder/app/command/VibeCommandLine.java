package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Runs one command line. */
public final class VibeCommandLine {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
          .registerConverter(UUID.class, VibeCommandLine::id)
          .registerConverter(BigDecimal.class, VibeCommandLine::number)
          // What begins with @ is ours: a file of JSON, or a question about an annotation.
          .setExpandAtFiles(false)
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

  private static UUID id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is no id");
    }
    return UUID.fromString(text);
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no number");
    }
  }
}
