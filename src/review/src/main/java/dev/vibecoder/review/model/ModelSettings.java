package dev.vibecoder.review.model;

import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.endpoint.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Which model reviews, and how it is asked.
 *
 * @param requestsPerMinute at most; 0 for any number
 * @param tokensPerMinute at most; 0 for any number
 * @param runs how often it is asked about each commit
 * @param temperature null: the endpoint's own
 * @param inputCharacters of a commit that are sent at most
 * @param outputTokens of an answer at most
 * @param findings that are taken of an answer at most
 * @param format that answers are asked to have
 */
public record ModelSettings(
    EndpointSettings endpoint,
    Patience patience,
    int requestsPerMinute,
    int tokensPerMinute,
    int runs,
    @Nullable Double temperature,
    int inputCharacters,
    int outputTokens,
    int findings,
    AnswerFormat format) {

  public ModelSettings {
    require(requestsPerMinute >= 0, "requests-per-minute cannot be negative");
    require(tokensPerMinute >= 0, "tokens-per-minute cannot be negative");
    require(runs >= 1 && runs <= 9, "runs is 1 to 9");
    require(temperature == null || (temperature >= 0 && temperature <= 2), "temperature is 0 to 2");
    require(inputCharacters >= 1_000, "input-characters is 1000 or more");
    require(outputTokens >= 100, "output-tokens is 100 or more");
    require(findings >= 1 && findings <= 50, "findings is 1 to 50");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("vibe.review.model." + message);
    }
  }
}
