package dev.vibecoder.app.settings;

import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.endpoint.Patience;
import dev.vibecoder.review.model.AnswerFormat;
import dev.vibecoder.review.model.ModelSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.review.model}; config/application.yaml says what each is for.
 *
 * @param baseUrl empty: no model reviews
 * @param apiKey given in the environment alone, as VIBE_REVIEW_MODEL_API_KEY
 */
public record ModelReviewKeys(
    @Nullable String baseUrl,
    @Nullable String model,
    @DefaultValue("1") int runs,
    @DefaultValue("1") BigDecimal usdPerNight,
    @DefaultValue("500000") long tokensPerNight,
    @DefaultValue("36h") Duration window,
    @Nullable String temperature,
    @DefaultValue("40000") int inputCharacters,
    @DefaultValue("4000") int outputTokens,
    @DefaultValue("10") int findings,
    @DefaultValue("json-schema") AnswerFormat format,
    @DefaultValue("0") int requestsPerMinute,
    @DefaultValue("0") int tokensPerMinute,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("2m") Duration requestTimeout,
    @DefaultValue("4") int attempts,
    @DefaultValue("2m") Duration longestWait,
    @Nullable String apiKey) {

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

  public ModelReviewKeys {
    baseUrl = Settings.nullIfBlank(baseUrl);
    model = Settings.nullIfBlank(model);
    temperature = Settings.nullIfBlank(temperature);
    if (baseUrl != null && model == null) {
      throw new IllegalArgumentException(
          "vibe.review.model.base-url needs vibe.review.model.model");
    }
  }

  /** As the review room wants them; empty when no model reviews. */
  public Optional<ModelSettings> toSettings() {
    if (baseUrl == null || model == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelSettings(
            new EndpointSettings(
                EndpointAddress.of("vibe.review.model.base-url", baseUrl),
                model,
                apiKey,
                connectTimeout,
                requestTimeout),
            new Patience(attempts, FIRST_BACKOFF, longestWait),
            requestsPerMinute,
            tokensPerMinute,
            runs,
            temperature(temperature),
            inputCharacters,
            outputTokens,
            findings,
            format));
  }

  private static @Nullable Double temperature(@Nullable String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "vibe.review.model.temperature is 0 to 2, or empty for the endpoint's own", e);
    }
  }

  /** Most that a night may cost; null for no bound. */
  public @Nullable BigDecimal budget() {
    return usdPerNight.signum() == 0 ? null : usdPerNight;
  }

  /** Everything but the key. */
  @Override
  public String toString() {
    return "ModelReviewKeys[baseUrl=" + baseUrl + ", model=" + model + "]";
  }
}
