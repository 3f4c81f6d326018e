package dev.vibecoder.domain.review;

import java.util.regex.Pattern;

/**
 * Tells by the first line of its message whether a commit repairs how the product works. The
 * patterns are written so that Java and PostgreSQL read them alike; both ignore case.
 */
public final class FixMessages {

  /** What the first line of a fix has in it. */
  public static final String FIX =
      words("fix(?:e[sd]|ing)?|bugs?|bugfix(?:es)?|hotfix|defects?|regressions?|crash(?:es)?");

  /** What it has not: there, something else than the working of the product is put right. */
  public static final String ELSE =
      words(
          "typos?|spelling|grammar|wording|docs?|documentation|javadocs?|comments?|readme"
              + "|changelog|lint|checkstyle|formatting|code style|indentation|whitespace"
              + "|warnings?|unit tests?|flaky|deps|ci");

  private static final Pattern IS_FIX = Pattern.compile(FIX, Pattern.CASE_INSENSITIVE);
  private static final Pattern IS_ELSE = Pattern.compile(ELSE, Pattern.CASE_INSENSITIVE);

  private FixMessages() {}

  /** Without {@code \b}, which Java 19 changed and PostgreSQL calls {@code \y}. */
  private static String words(String alternatives) {
    return "(?<![a-z0-9_])(?:" + alternatives + ")(?![a-z0-9_])";
  }

  /** Does the first line of the message say that the commit fixes the product? */
  public static boolean matches(String message) {
    int end = message.indexOf('\n');
    String subject = end < 0 ? message : message.substring(0, end);
    return IS_FIX.matcher(subject).find() && !IS_ELSE.matcher(subject).find();
  }
}
