package dev.vibecoder.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        " 120 | PT2M",
        "3600|PT1H",
        "Sun, 01 Mar 2026 12:00:05 GMT | PT5S",
        "Sun, 01 Mar 2026 11:00:00 GMT | PT0S"
      })
  void readsSecondsAndDates(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, clock)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "1.5", "99999999999999", "Sun, 99 Mar 2026 12:00:05 GMT"})
  void readsNothingInNonsense(String header) {
    assertThat(RetryAfter.parse(header, clock)).isNull();
  }

  @Test
  void readsNothingInNothing() {
    assertThat(RetryAfter.parse(null, clock)).isNull();
  }
}
