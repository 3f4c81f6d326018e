package dev.vibecoder.app.prices;

import dev.vibecoder.domain.work.ModelPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rates of one model of LiteLLM's price file, in USD for a million tokens. */
record LiteLlmRates(
    BigDecimal input,
    @Nullable BigDecimal cachedInput,
    @Nullable BigDecimal cacheWrite,
    @Nullable BigDecimal cacheWrite1h,
    @Nullable BigDecimal output,
    @Nullable BigDecimal reasoning) {

  private static final String INPUT = "input_cost_per_token";
  private static final String OUTPUT = "output_cost_per_token";
  private static final Pattern ABOVE = Pattern.compile(INPUT + "(_above_(\\d{1,6})k_tokens)");

  /**
   * Null when there is no price of prompts.
   *
   * @param suffix of the fields, for a threshold
   * @param below rates that hold where this threshold names none
   * @throws ArithmeticException when one is below 0
   */
  static @Nullable LiteLlmRates of(JsonNode model, String suffix, @Nullable LiteLlmRates below) {
    BigDecimal input = rate(model, INPUT + suffix);
    if (input == null) {
      return null;
    }
    BigDecimal cached = rate(model, "cache_read_input_token_cost" + suffix);
    BigDecimal write = rate(model, "cache_creation_input_token_cost" + suffix);
    BigDecimal write1h = rate(model, "cache_creation_input_token_cost_above_1hr" + suffix);
    BigDecimal output = rate(model, OUTPUT + suffix);
    BigDecimal reasoning = rate(model, "output_cost_per_reasoning_token" + suffix);
    return below == null
        ? new LiteLlmRates(input, cached, write, write1h, output, reasoning)
        : new LiteLlmRates(
            input,
            cached == null ? below.cachedInput : cached,
            write == null ? below.cacheWrite : write,
            write1h == null ? below.cacheWrite1h : write1h,
            output == null ? below.output : output,
            reasoning == null ? below.reasoning : reasoning);
  }

  /** The suffixes of the fields, and the tokens of a prompt beyond which they hold. */
  static Map<String, Long> thresholds(JsonNode model) {
    Map<String, Long> thresholds = new TreeMap<>();
    for (String field : model.propertyNames()) {
      Matcher above = ABOVE.matcher(field);
      if (above.matches()) {
        thresholds.put(above.group(1), 1_000 * Long.parseLong(above.group(2)));
      }
    }
    return thresholds;
  }

  /** Rates for batches, which know no cache; null when the model has none. */
  @Nullable LiteLlmRates forBatches(JsonNode model) {
    BigDecimal prompts = rate(model, INPUT + "_batches");
    BigDecimal answers = rate(model, OUTPUT + "_batches");
    return prompts == null ? null : new LiteLlmRates(prompts, null, null, null, answers, null);
  }

  boolean isZero() {
    return input.signum() == 0 && (output == null || output.signum() == 0);
  }

  ModelPrice price(
      String provider, String model, LocalDate from, boolean batch, long abovePromptTokens) {
    return new ModelPrice(
        provider,
        model,
        from,
        null,
        batch,
        abovePromptTokens,
        input,
        cachedInput,
        cacheWrite,
        cacheWrite1h,
        output,
        reasoning,
        LiteLlmPrices.SOURCE);
  }

  private static @Nullable BigDecimal rate(JsonNode model, String field) {
    JsonNode node = model.path(field);
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal rate = node.decimalValue().movePointRight(6);
    if (rate.signum() < 0) {
      throw new ArithmeticException(field + " is below 0");
    }
    return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
  }
}
