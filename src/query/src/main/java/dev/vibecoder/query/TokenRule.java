package dev.vibecoder.query;

/**
 * When a token is needed: always on an address that others reach, and on a loopback address from
 * the moment that the first one was made. Revoking all of them does not open the door again.
 */
final class TokenRule {

  private final AccessTokens tokens;
  private volatile boolean required;

  TokenRule(QueryServiceSettings settings, AccessTokens tokens) {
    this.tokens = tokens;
    this.required = settings.needsToken();
  }

  boolean isRequired() {
    if (!required && !tokens.all().isEmpty()) {
      required = true;
    }
    return required;
  }
}
