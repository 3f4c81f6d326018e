package dev.vibecoder.review.risk;

import java.util.regex.Pattern;

/**
 * Tells by its message whether a commit repairs what was wrong with the product, as far as the
 * first line says so.
 */
public final class FixMessages {

  private static final Pattern FIX =
      Pattern.compile(
          "\\b(?:fix(?:e[sd]|ing)?|bugs?|bugfix(?:es)?|hotfix|defects?|regressions?|crash(?:es)?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is put right there is not how the product works. */
  private static final Pattern ELSE =
      Pattern.compile(
          "\\b(?:typos?|spelling|grammar|wording|docs?|documentation|javadocs?|comments?|readme"
              + "|changelog|lint|checkstyle|formatting|code style|indentation|whitespace|warnings?"
              + "|unit tests?|flaky|deps|ci)\\b",
          Pattern.CASE_INSENSITIVE);

  private FixMessages() {}

  /** Does the first line of the message say that the commit fixes the product? */
  public static boolean matches(String message) {
    String subject = message.lines().findFirst().orElse("");
    return FIX.matcher(subject).find() && !ELSE.matcher(subject).find();
  }
}
