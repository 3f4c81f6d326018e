package dev.vibecoder.app.prices;

import dev.vibecoder.domain.work.ModelPrice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the community price file of LiteLLM, {@code model_prices_and_context_window.json}: an
 * object of models, with USD for one token of each kind. It has no days; whoever reads it says from
 * which one its prices hold.
 *
 * @see <a href="https://docs.litellm.ai/docs/provider_registration/add_model_pricing">LiteLLM: add
 *     model pricing</a>
 */
public final class LiteLlmPrices {

  /** Says in the list of prices where they come from. */
  public static final String SOURCE = "litellm";

  /** The file has 2 MB in 2026. */
  private static final long LARGEST = 64L << 20;

  /** Describes the fields of the file; it is no model. */
  private static final String DESCRIPTION = "sample_spec";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final LocalDate from;
  private final List<ModelPrice> prices = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  private LiteLlmPrices(LocalDate from) {
    this.from = from;
  }

  /**
   * The prices of a file.
   *
   * @param from first UTC day that they hold
   * @throws InvalidPriceFile when it is none
   */
  public static PriceFile read(Path file, LocalDate from) {
    var reader = new LiteLlmPrices(from);
    JsonNode models = models(file);
    models.properties().stream()
        .filter(model -> !model.getKey().equals(DESCRIPTION))
        .forEach(model -> reader.take(model.getKey(), model.getValue()));
    if (reader.prices.isEmpty()) {
      throw new InvalidPriceFile(file + " names no model with a price for tokens");
    }
    return new PriceFile(reader.prices, reader.leftOut);
  }

  private static JsonNode models(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new InvalidPriceFile(file + " is larger than 64 MB; it is no price file");
      }
      JsonNode models = JSON.readTree(Files.readAllBytes(file));
      if (models.isObject()) {
        return models;
      }
      throw new InvalidPriceFile(file + " is no JSON object of models");
    } catch (JacksonException e) {
      throw new InvalidPriceFile(file + " is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new InvalidPriceFile(file + " cannot be read: " + e.getMessage());
    }
  }

  private void take(String name, JsonNode model) {
    String provider = model.path("litellm_provider").asString("");
    if (provider.isEmpty() || name.isBlank()) {
      leaveOut("no provider");
      return;
    }
    LiteLlmRates rates;
    try {
      rates = LiteLlmRates.of(model, "", null);
    } catch (ArithmeticException e) {
      leaveOut("a price below 0");
      return;
    }
    if (rates == null) {
      leaveOut("no price for tokens");
    } else if (rates.isZero()) {
      // Whether they are free, or nobody knew, the file does not say.
      leaveOut("a price of 0");
    } else {
      addAll(provider, withoutProvider(name, provider), model, rates);
    }
  }

  private void addAll(String provider, String name, JsonNode model, LiteLlmRates rates) {
    prices.add(rates.price(provider, name, from, false, 0));
    LiteLlmRates.thresholds(model)
        .forEach(
            (suffix, tokens) -> {
              LiteLlmRates above = LiteLlmRates.of(model, suffix, rates);
              if (above != null) {
                prices.add(above.price(provider, name, from, false, tokens));
              }
            });
    LiteLlmRates batches = rates.forBatches(model);
    if (batches != null) {
      prices.add(batches.price(provider, name, from, true, 0));
    }
  }

  /** Executions name the provider apart. */
  private static String withoutProvider(String name, String provider) {
    return name.startsWith(provider + "/") ? name.substring(provider.length() + 1) : name;
  }

  private void leaveOut(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
