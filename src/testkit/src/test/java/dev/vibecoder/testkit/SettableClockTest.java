package dev.vibecoder.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  @Test
  void standsStillUntilItIsMoved() {
    Instant start = Instant.parse("2026-01-05T09:00:00Z");
    var clock = new SettableClock(start);
    var inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

    clock.advance(Duration.ofMinutes(-5));

    assertThat(clock.instant()).isEqualTo("2026-01-05T08:55:00Z");
    assertThat(inTokyo.instant()).isEqualTo(clock.instant());
    assertThat(inTokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    clock.set(start);
    assertThat(clock.instant()).isEqualTo(start);
  }
}
