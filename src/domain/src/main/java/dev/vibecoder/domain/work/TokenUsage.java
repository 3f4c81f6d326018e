package dev.vibecoder.domain.work;

/**
 * Tokens by kind, as providers bill them. {@code input} is what was neither read from nor written
 * to a cache; the five kinds do not overlap.
 */
public record TokenUsage(
    long input, long cachedInput, long cacheWrite, long output, long reasoning) {

  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0);

  /** Input alone, as embedding takes. */
  public static TokenUsage ofInput(long tokens) {
    return new TokenUsage(tokens, 0, 0, 0, 0);
  }

  /** All kinds together. */
  public long total() {
    return input + cachedInput + cacheWrite + output + reasoning;
  }

  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        input + other.input,
        cachedInput + other.cachedInput,
        cacheWrite + other.cacheWrite,
        output + other.output,
        reasoning + other.reasoning);
  }
}
