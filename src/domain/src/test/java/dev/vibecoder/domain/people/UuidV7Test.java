package dev.vibecoder.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00.123Z");

  private final UuidV7 ids = new UuidV7(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void carriesVersionVariantAndTheMillisecond() {
    UUID id = ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void keepsIncreasingWhileTheClockStandsStill() {
    List<String> made = IntStream.range(0, 10_000).mapToObj(i -> ids.next().toString()).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void givesEachThreadAnotherId() {
    var made = new ConcurrentLinkedQueue<UUID>();

    IntStream.range(0, 20_000).parallel().forEach(i -> made.add(ids.next()));

    assertThat(made).doesNotHaveDuplicates().hasSize(20_000);
  }
}
