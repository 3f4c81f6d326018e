package dev.vibecoder.app.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.domain.work.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteLlmPricesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-01");

  private static final String FILE =
      """
      {
        "sample_spec": {"litellm_provider": "one of them", "input_cost_per_token": 0.0000000},
        "acme/big": {
          "litellm_provider": "acme", "mode": "chat", "max_input_tokens": 1000000,
          "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
          "cache_read_input_token_cost": 3e-07, "cache_creation_input_token_cost": 3.75e-06,
          "cache_creation_input_token_cost_above_1hr": 6e-06,
          "input_cost_per_token_above_200k_tokens": 6e-06,
          "output_cost_per_token_above_200k_tokens": 2.25e-05,
          "input_cost_per_token_batches": 1.5e-06, "output_cost_per_token_batches": 7.5e-06
        },
        "free": {"litellm_provider": "home", "input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
        "paint": {"litellm_provider": "acme", "output_cost_per_image": 0.04},
        "odd": {"litellm_provider": "acme", "input_cost_per_token": -1},
        "lost": {"input_cost_per_token": 1e-06},
        "text": "of a model"
      }
      """;

  @TempDir private Path folder;

  @Test
  void readsRatesThresholdsAndBatches() throws IOException {
    PriceFile read = LiteLlmPrices.read(file(FILE), DAY);
    var book = new PriceBook(read.prices());

    assertThat(read.prices()).hasSize(3);
    assertThat(
            book.cost(
                "acme",
                "big",
                DAY,
                false,
                new TokenUsage(1_000, 1_000, 1_000, 1_000, 1_000, 1_000)))
        .isEqualByComparingTo("0.04305");
    assertThat(book.cost("acme", "big", DAY, false, new TokenUsage(200_001, 0, 0, 0, 1_000, 0)))
        .isEqualByComparingTo("1.222506");
    assertThat(book.cost("acme", "big", DAY, true, new TokenUsage(1_000, 0, 0, 0, 1_000, 0)))
        .isEqualByComparingTo("0.009");
  }

  @Test
  void countsTheModelsThatHaveNoUsablePrice() throws IOException {
    assertThat(LiteLlmPrices.read(file(FILE), DAY).leftOut())
        .containsOnly(
            java.util.Map.entry("a price of 0", 1),
            java.util.Map.entry("no price for tokens", 1),
            java.util.Map.entry("a price below 0", 1),
            java.util.Map.entry("no provider", 2));
  }

  @Test
  void refusesWhatIsNoPriceFile() throws IOException {
    assertThatThrownBy(() -> LiteLlmPrices.read(folder.resolve("none.json"), DAY))
        .isInstanceOf(InvalidPriceFile.class)
        .hasMessageContaining("none.json cannot be read");
    Path list = file("[]");
    assertThatThrownBy(() -> LiteLlmPrices.read(list, DAY)).hasMessageContaining("no JSON object");
    Path cut = file(FILE.substring(0, 300));
    assertThatThrownBy(() -> LiteLlmPrices.read(cut, DAY)).hasMessageContaining("is no JSON");
    Path nothing = file("{\"a\": {\"litellm_provider\": \"b\"}}");
    assertThatThrownBy(() -> LiteLlmPrices.read(nothing, DAY))
        .hasMessageContaining("names no model");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "prices", ".json"), text);
  }
}
