package dev.vibecoder.review;

/** A rule file cannot be used; the message names the file, the rule and the reason. */
public final class InvalidRuleSet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidRuleSet(String message) {
    super(message);
  }

  InvalidRuleSet(String message, Throwable cause) {
    super(message, cause);
  }
}
