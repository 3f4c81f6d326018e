package dev.vibecoder.review.pmd;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;

/**
 * Tells whether a script is in the JavaScript that PMD's parser knows, which is that of 2015
 * without classes and modules. PMD itself goes on with what it makes of a text that it does not
 * understand, and finds mistakes there that are none.
 */
final class ScriptSyntax {

  private ScriptSyntax() {}

  static boolean isKnown(String text) {
    var settings = new CompilerEnvirons();
    settings.setLanguageVersion(Context.VERSION_ES6);
    settings.setReservedKeywordAsIdentifier(true);
    try {
      new Parser(settings, new Refusal()).parse(text, "script", 1);
      return true;
    } catch (EvaluatorException e) {
      return false;
    }
  }

  /** Ends the parsing at the first error. */
  private static final class Refusal implements ErrorReporter {

    @Override
    public void warning(
        String message,
        @Nullable String source,
        int line,
        @Nullable String lineSource,
        int lineOffset) {}

    @Override
    public void error(
        String message,
        @Nullable String source,
        int line,
        @Nullable String lineSource,
        int lineOffset) {
      throw new EvaluatorException(message);
    }

    @Override
    public EvaluatorException runtimeError(
        String message,
        @Nullable String source,
        int line,
        @Nullable String lineSource,
        int lineOffset) {
      return new EvaluatorException(message);
    }
  }
}
