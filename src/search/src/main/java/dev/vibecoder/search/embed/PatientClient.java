package dev.vibecoder.search.embed;

import dev.vibecoder.search.embed.EmbeddingFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a batch until it is answered or the attempts are used up. When the endpoint asks to be left
 * alone, every thread leaves it alone.
 */
final class PatientClient {

  private static final Logger log = LoggerFactory.getLogger(PatientClient.class);

  private final EmbeddingsClient client;
  private final Backoff backoff;
  private final Duration longestWait;
  private final Clock clock;
  private final Pause pause;
  private final Pace pace;
  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

  PatientClient(
      EmbeddingsClient client,
      Backoff backoff,
      Duration longestWait,
      Pace pace,
      Clock clock,
      Pause pause) {
    this.client = client;
    this.backoff = backoff;
    this.longestWait = longestWait;
    this.pace = pace;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * @throws RefusedInput when a text in the batch is, or may be, to blame
   * @throws EmbeddingFailure when the endpoint is
   */
  Reply send(List<String> texts, int attempts, Tally tally) throws RefusedInput {
    try {
      for (int attempt = 1; ; attempt++) {
        awaitTurn(texts);
        try {
          tally.request();
          return client.send(texts);
        } catch (TransientFault fault) {
          if (attempt >= attempts) {
            throw givenUp(fault, attempts);
          }
          rest(fault, attempt);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingFailure(Reason.UNAVAILABLE, "Interrupted while embedding", e);
    }
  }

  private void rest(TransientFault fault, int attempt) throws InterruptedException {
    refuseLongWaits(fault);
    Duration wait = backoff.after(fault, attempt);
    log.warn("{} {}; trying again in {} ms", client.uri(), fault.getMessage(), wait.toMillis());
    if (fault.retryAfter() == null) {
      pause.of(wait);
    } else {
      Instant until = clock.instant().plus(wait);
      quietUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** The pace counts each attempt: so does whoever limits it. */
  private void awaitTurn(List<String> texts) throws InterruptedException {
    Duration turn = pace.reserve(texts);
    if (!turn.isZero()) {
      pause.of(turn);
    }
    Instant now = clock.instant();
    Instant until = quietUntil.get();
    if (until.isAfter(now)) {
      pause.of(Duration.between(now, until));
    }
  }

  private void refuseLongWaits(TransientFault fault) {
    Duration asked = fault.retryAfter();
    if (asked != null && asked.compareTo(longestWait) > 0) {
      throw new EmbeddingFailure(
          Reason.UNAVAILABLE,
          "%s %s and asks to wait %d s, longer than the %d s allowed; start again later"
              .formatted(
                  client.uri(), fault.getMessage(), asked.toSeconds(), longestWait.toSeconds()),
          fault);
    }
  }

  private RuntimeException givenUp(TransientFault fault, int attempts) throws RefusedInput {
    if (fault.inputSuspect()) {
      throw new RefusedInput(String.valueOf(fault.getMessage()));
    }
    return new EmbeddingFailure(
        Reason.UNAVAILABLE,
        "%s %s, %d times; start again when it is back"
            .formatted(client.uri(), fault.getMessage(), attempts),
        fault);
  }
}
