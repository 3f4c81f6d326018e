package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.WorkTime;
import dev.vibecoder.domain.work.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What no execution of any format may be. */
public final class RecordRules {

  private static final long MOST_TOKENS = 1_000_000_000;
  private static final int LONGEST_SOURCE = 100;
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ERROR = 100_000;

  /** Nothing that this platform keeps is as old; seconds taken for milliseconds are. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Clocks differ. */
  private static final Duration AHEAD = Duration.ofDays(1);

  static final long LONGEST_MILLIS = Duration.ofDays(3_650).toMillis();

  private final Clock clock;

  public RecordRules(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets pass what keeps them.
   *
   * @throws BadRecord with the rule that it breaks
   */
  public void check(ImportedExecution execution) {
    text("source", execution.key().source(), LONGEST_SOURCE);
    text("id", execution.key().externalId(), LONGEST_ID);
    text("agent", execution.agent().name(), LONGEST_NAME);
    text("provider", execution.served().provider(), LONGEST_NAME);
    text("model", execution.served().model(), LONGEST_NAME);
    text("session", execution.place().session(), LONGEST_ID);
    text("task", execution.place().task(), LONGEST_ID);
    text("commit", execution.place().commit(), LONGEST_NAME);
    text("project", execution.place().project(), 2_000);
    text("error", execution.content().error(), LONGEST_ERROR);
    tokens(execution.tokens());
    time(execution.time());
  }

  private static void text(String field, @Nullable String value, int longest) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      throw new BadRecord(field + " is longer than " + longest + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadRecord(field + " has a NUL character");
    }
  }

  private static void tokens(TokenUsage tokens) {
    LongStream kinds =
        LongStream.of(
            tokens.input(),
            tokens.cachedInput(),
            tokens.cacheWrite(),
            tokens.cacheWrite1h(),
            tokens.output(),
            tokens.reasoning());
    kinds.forEach(
        kind -> {
          if (kind < 0) {
            throw new BadRecord("tokens are negative");
          }
          if (kind > MOST_TOKENS) {
            throw new BadRecord("tokens are more than a thousand million");
          }
        });
  }

  private void time(WorkTime time) {
    Instant latest = clock.instant().plus(AHEAD);
    Instant end = time.completedAt();
    Long duration = time.durationMs();
    require(!time.startedAt().isBefore(EARLIEST), "started_at is before the year 2000");
    require(!time.startedAt().isAfter(latest), "started_at is in the future");
    require(end == null || !end.isAfter(latest), "completed_at is in the future");
    require(end == null || !end.isBefore(time.startedAt()), "completed_at is before started_at");
    require(duration == null || duration >= 0, "duration_ms is negative");
    require(duration == null || duration <= LONGEST_MILLIS, "duration_ms is more than ten years");
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new BadRecord(reason);
    }
  }
}
