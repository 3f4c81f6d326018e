package dev.vibecoder.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionSystemException;

/** Texts fit for people: one line, no stack trace, no control characters, no secrets. */
final class Messages {

  private static final int LONGEST = 500;
  private static final int DEEPEST = 50;
  private static final String HIDDEN = "***";

  private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ (more|common))");
  private static final Pattern TYPE =
      Pattern.compile("^(?:Caused by: )?(?:[a-z_$][\\w$]*\\.)+[A-Z][\\w$]*(?:: |$)");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]{1,1000}@");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:gh[pousr]_|github_pat_|glpat-|sk-|xox[abpr]-|AKIA)[A-Za-z0-9_-]{8,1000}"
              + "|\\beyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_.-]{8,2000}");
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)\\b((?:[\\w-]{0,40}(?:password|passwd|pwd|secret|token|api[_-]?key)[\"']?\\s{0,3}[=:]\\s{0,3}"
              + "|authorization\\s{0,3}[=:]\\s{0,3}(?:\\w{1,20}\\s)?|bearer\\s)[\"']?)[^\\s\"',;&]{1,2000}");

  private Messages() {}

  /** What was meant to be done and why it came to nothing; the wrappers of Spring say neither. */
  static String ofFailure(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return chain.stream()
        .filter(Messages::isLostConnection)
        .findFirst()
        .map(lost -> clean("the connection to the database was lost: " + why(chain(before(lost)))))
        .orElseGet(() -> why(chain));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = failure; t != null && chain.size() < DEEPEST; t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  /** A transaction can be rolled back as long as there is a connection. */
  private static boolean isLostConnection(Throwable t) {
    return (t instanceof TransactionSystemException || t instanceof DataAccessException)
        && String.valueOf(t.getMessage()).startsWith("JDBC rollback");
  }

  /** What the failed rollback hides. */
  private static Throwable before(Throwable rollback) {
    Throwable hidden =
        rollback instanceof TransactionSystemException system
            ? system.getApplicationException()
            : null;
    return hidden == null ? rollback : hidden;
  }

  private static String why(List<Throwable> chain) {
    List<Throwable> own =
        chain.stream()
            .filter(t -> !t.getClass().getName().startsWith("org.springframework."))
            .toList();
    List<Throwable> telling = own.isEmpty() ? chain : own;
    String first = text(telling.get(0));
    String root = text(telling.get(telling.size() - 1));
    return clean(first.contains(root) ? first : first + ": " + root);
  }

  private static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** The message of a stored stack trace, with that of its root cause; null when it has none. */
  static @Nullable String ofStackTrace(@Nullable String trace) {
    if (trace == null || trace.isBlank()) {
      return null;
    }
    List<String> causes = causes(trace);
    String first = causes.get(0);
    String root = causes.get(causes.size() - 1);
    return clean(first.contains(root) ? first : first + ": " + root);
  }

  /** Texts between the frames: each a cause, the outermost first. */
  private static List<String> causes(String trace) {
    List<String> causes = new ArrayList<>();
    var current = new StringBuilder();
    for (String line : trace.split("\\R", -1)) {
      if (FRAME.matcher(line).find()) {
        add(causes, current);
        current.setLength(0);
      } else {
        current.append(current.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (causes.isEmpty()) {
      add(causes, current);
    }
    return causes.isEmpty() ? List.of(trace) : causes;
  }

  private static void add(List<String> causes, StringBuilder text) {
    String message = TYPE.matcher(text.toString()).replaceFirst("");
    String named = message.isBlank() ? text.toString() : message;
    if (!named.isBlank()) {
      causes.add(named);
    }
  }

  /** One line of bounded length without control characters and secrets. */
  static String clean(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    String safe = USER_INFO.matcher(line).replaceAll(HIDDEN + "@");
    safe = NAMED_SECRET.matcher(safe).replaceAll("$1" + HIDDEN);
    safe = TOKEN.matcher(safe).replaceAll(HIDDEN);
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
  }
}
