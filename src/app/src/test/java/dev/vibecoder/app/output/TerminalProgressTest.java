package dev.vibecoder.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final HandClock clock = new HandClock();

  @Test
  void tellsPlainLinesAtTheStartAtTenthsAndAtTheEnd() {
    var console = new TestingConsole(false);
    try (var progress = new TerminalProgress(console.console(), clock)) {
      progress.started("one: ingest", 1_000, "commits");
      for (int i = 0; i < 20; i++) {
        clock.pass(Duration.ofSeconds(1));
        progress.advanced("one: ingest", 50);
      }
      progress.ended("one: ingest", "COMPLETED");
    }

    assertThat(console.err().lines()).hasSize(12);
    assertThat(console.err().lines().findFirst()).contains("one: ingest: started, 1,000 commits");
    assertThat(console.err().lines())
        .contains(
            "one: ingest: 100/1,000 commits in 2.0 s, 50/s",
            "one: ingest: COMPLETED, 1,000/1,000 commits in 20 s, 50/s");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void doesNotFloodALogWithQuickWork() {
    var console = new TestingConsole(false);
    try (var progress = new TerminalProgress(console.console(), clock)) {
      progress.started("quick", -1, "files");
      for (int i = 0; i < 1_000; i++) {
        progress.advanced("quick", 1);
      }
      progress.advanced("never started", 1);
      progress.ended("quick", "COMPLETED");
    }

    assertThat(console.err().lines())
        .containsExactly("quick: started", "quick: COMPLETED, 1,000 files in 0.0 s, 1,000,000/s");
  }

  @Test
  void keepsTellingThatSlowWorkGoesOn() {
    var console = new TestingConsole(false);
    try (var progress = new TerminalProgress(console.console(), clock)) {
      progress.started("slow", 1_000_000, "chunks");
      clock.pass(Duration.ofSeconds(11));
      progress.advanced("slow", 1);
    }

    assertThat(console.err().lines()).hasSize(2);
  }

  @Test
  void redrawsALineForEachLabelOnATerminalAndLeavesTheOutcome() {
    var console = new TestingConsole(true);
    try (var progress = new TerminalProgress(console.console(), clock)) {
      progress.started("one", 10, "commits");
      progress.started("two\u001b[2J", 10, "commits");
      progress.advanced("one", 10);
      progress.ended("one", "COMPLETED");
      progress.ended("two\u001b[2J", "FAILED");
    }

    assertThat(console.err()).contains("one: COMPLETED, 10 in", "two\\u001b[2J: FAILED");
    assertThat(console.err()).doesNotContain("\u001b[2J");
    assertThat(console.out()).isEmpty();
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
