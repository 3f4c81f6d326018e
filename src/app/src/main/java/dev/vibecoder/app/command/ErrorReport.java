package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.settings.InvalidSettings;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.review.InvalidRuleSet;
import dev.vibecoder.scheduler.quartz.InvalidSchedule;
import dev.vibecoder.store.server.DatabaseUnavailable;
import java.util.Set;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message for people and an exit code for scripts. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** Configuration that has to be mended before anything can start. */
  private static final Set<Class<?>> MISCONFIGURED =
      Set.of(InvalidSettings.class, InvalidSchedule.class, InvalidRuleSet.class);

  private static final Set<Class<?>> UNREACHABLE =
      Set.of(
          DatabaseUnavailable.class,
          PostgresUnavailable.class,
          CannotGetJdbcConnectionException.class,
          CannotCreateTransactionException.class,
          DataAccessResourceFailureException.class);

  private final Console console;

  ErrorReport(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    console.tell(String.valueOf(problem.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(problem, command.getErr())) {
      hint(command);
    }
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, ParseResult arguments) {
    Exception meaning = meaning(problem);
    if (Debug.isOn()) {
      problem.printStackTrace(command.getErr());
    }
    lines(meaning);
    if (meaning instanceof WrongUsage) {
      hint(command);
      return ExitCode.WRONG_USAGE;
    }
    if (MISCONFIGURED.contains(meaning.getClass())) {
      return ExitCode.WRONG_USAGE;
    }
    return UNREACHABLE.contains(meaning.getClass()) ? ExitCode.UNREACHABLE : ExitCode.FAILED;
  }

  /** The first of the causes that says something to people; else the problem itself. */
  private static Exception meaning(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof Exception exception && isMeantForPeople(exception)) {
        return exception;
      }
    }
    return problem;
  }

  private static boolean isMeantForPeople(Exception exception) {
    return exception instanceof CommandFailed
        || exception instanceof WrongUsage
        || MISCONFIGURED.contains(exception.getClass())
        || UNREACHABLE.contains(exception.getClass());
  }

  private void lines(Exception meaning) {
    String message = String.valueOf(meaning.getMessage());
    if (!isMeantForPeople(meaning) && !Debug.isOn()) {
      message = "unexpected: " + meaning + "\n--debug says where it came from";
    }
    if (meaning instanceof NestedRuntimeException nested) {
      message += ": " + nested.getMostSpecificCause().getMessage();
    }
    ("vibe: " + message).lines().forEach(console::tell);
  }

  private void hint(CommandLine command) {
    console.tell("Try " + command.getCommandSpec().qualifiedName() + " --help");
  }
}
