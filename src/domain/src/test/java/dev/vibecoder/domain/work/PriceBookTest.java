package dev.vibecoder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceBookTest {

  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
  private static final LocalDate JULY = LocalDate.parse("2026-07-01");

  private final PriceBook book =
      new PriceBook(
          List.of(
              price("acme", "big*", JUNE, null, false, 0, "9"),
              price("acme", "big-2", JUNE, null, false, 0, "3"),
              price("acme", "big-2", JULY, LocalDate.parse("2026-07-31"), false, 0, "2"),
              price("acme", "big-2", JULY, LocalDate.parse("2026-07-31"), false, 200_000, "4"),
              price("acme", "big-2", JUNE, null, true, 0, "1.5"),
              price("*", "open", JUNE, null, false, 0, "0.1")));

  @Test
  void takesThePriceOfTheDay() {
    assertThat(input("acme", "big-2", "2026-05-31", false, 10)).isNull();
    assertThat(input("acme", "big-2", "2026-06-30", false, 10)).isEqualTo("3");
    assertThat(input("acme", "big-2", "2026-07-01", false, 10)).isEqualTo("2");
  }

  @Test
  void fallsBackToAPatternAndNeverToAnOlderPriceOnceAPriceHasEnded() {
    assertThat(input("acme", "big-2", "2026-08-01", false, 10)).isEqualTo("9");
  }

  @Test
  void takesTheThresholdThatThePromptExceeds() {
    assertThat(input("acme", "big-2", "2026-07-05", false, 200_000)).isEqualTo("2");
    assertThat(input("acme", "big-2", "2026-07-05", false, 200_001)).isEqualTo("4");
  }

  @Test
  void billsBatchesByRatesForBatchesAlone() {
    assertThat(input("acme", "big-2", "2026-07-05", true, 10)).isEqualTo("1.5");
    assertThat(input("acme", "big-3", "2026-07-05", true, 10)).isNull();
  }

  @Test
  void prefersExactNamesAndReadsStarsAsAnyCharacters() {
    assertThat(input("acme", "big-3", "2026-07-05", false, 10)).isEqualTo("9");
    assertThat(input("other", "big-3", "2026-07-05", false, 10)).isNull();
    assertThat(input("whoever", "OPEN", "2026-07-05", false, 10)).isEqualTo("0.1");
    assertThat(input(null, "open", "2026-07-05", false, 10)).isEqualTo("0.1");
    assertThat(input("acme", null, "2026-07-05", false, 10)).isNull();
  }

  @Test
  void knowsNoCostOfTokensThatHaveNoPrice() {
    assertThat(cost(new TokenUsage(1_000_000, 0, 0, 0, 0, 0))).isEqualByComparingTo("3");
    assertThat(cost(new TokenUsage(0, 1_000_000, 1_000_000, 0, 0, 0)))
        .as("cached prompts cost what prompts cost unless there is a price for them")
        .isEqualByComparingTo("6");
    assertThat(cost(new TokenUsage(5, 0, 0, 0, 1, 0))).isNull();
    assertThat(cost(new TokenUsage(5, 0, 0, 0, 0, 1))).isNull();
    assertThat(cost(new TokenUsage(5, 0, 0, 1, 0, 0))).isNull();
  }

  private @Nullable BigDecimal cost(TokenUsage usage) {
    return book.cost("acme", "big-2", JUNE, false, usage);
  }

  private @Nullable String input(
      @Nullable String provider, @Nullable String model, String day, boolean batch, long tokens) {
    return book.find(provider, model, LocalDate.parse(day), batch, tokens)
        .map(price -> price.input().toPlainString())
        .orElse(null);
  }

  private static ModelPrice price(
      String provider,
      String model,
      LocalDate from,
      @Nullable LocalDate to,
      boolean batch,
      long above,
      String input) {
    return new ModelPrice(
        provider,
        model,
        from,
        to,
        batch,
        above,
        new BigDecimal(input),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
