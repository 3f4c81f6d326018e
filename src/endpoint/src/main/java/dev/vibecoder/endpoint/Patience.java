package dev.vibecoder.endpoint;

import java.time.Duration;

/**
 * How patiently a model is asked.
 *
 * @param attempts of one request, the first included
 * @param firstBackoff before the second attempt; it doubles from there
 * @param longestWait the endpoint may ask for in {@code Retry-After}; beyond it the call fails
 */
public record Patience(int attempts, Duration firstBackoff, Duration longestWait) {

  public Patience {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be positive");
    }
  }
}
