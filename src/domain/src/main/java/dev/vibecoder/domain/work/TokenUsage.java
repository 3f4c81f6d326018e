package dev.vibecoder.domain.work;

/**
 * Tokens by kind, as providers bill them. {@code input} is what was neither read from nor written
 * to a cache; the six kinds do not overlap.
 *
 * @param cacheWrite written to a cache for a short time (5 minutes)
 * @param cacheWrite1h written to a cache for an hour
 * @param output without reasoning
 */
public record TokenUsage(
    long input, long cachedInput, long cacheWrite, long cacheWrite1h, long output, long reasoning) {

  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0, 0);

  /** Input alone, as embedding takes. */
  public static TokenUsage ofInput(long tokens) {
    return new TokenUsage(tokens, 0, 0, 0, 0, 0);
  }

  /** All kinds together. */
  public long total() {
    return prompt() + output + reasoning;
  }

  /** What was sent, cached or not. */
  public long prompt() {
    return input + cachedInput + cacheWrite + cacheWrite1h;
  }

  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        input + other.input,
        cachedInput + other.cachedInput,
        cacheWrite + other.cacheWrite,
        cacheWrite1h + other.cacheWrite1h,
        output + other.output,
        reasoning + other.reasoning);
  }
}
