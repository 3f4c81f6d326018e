package dev.vibecoder.endpoint;

import dev.vibecoder.endpoint.EndpointFailure.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request until it is answered or the attempts are used up. When the endpoint asks to be
 * left alone, every thread leaves it alone.
 */
public final class PatientClient {

  /** Lets time pass. */
  public static final Pause SLEEPING = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

  private static final Logger log = LoggerFactory.getLogger(PatientClient.class);

  private final URI uri;
  private final Patience patience;
  private final Backoff backoff;
  private final Clock clock;
  private final Pause pause;
  private final Pace pace;
  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

  /** Sends a request once. */
  public interface Attempt<R> {
    R send() throws TransientFault, RefusedInput, InterruptedException;
  }

  public PatientClient(URI uri, Patience patience, Pace pace, Clock clock, Pause pause) {
    this.uri = uri;
    this.patience = patience;
    this.backoff =
        new Backoff(patience.firstBackoff(), () -> ThreadLocalRandom.current().nextDouble());
    this.pace = pace;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The answer of the first attempt that has one.
   *
   * @param tokens of the request, for the pace
   * @param attempts at most
   * @throws RefusedInput when what is sent is, or may be, to blame
   * @throws EndpointFailure when the endpoint is
   */
  public <R> R send(Attempt<R> attempt, LongSupplier tokens, int attempts) throws RefusedInput {
    try {
      for (int number = 1; ; number++) {
        awaitTurn(tokens);
        try {
          return attempt.send();
        } catch (TransientFault fault) {
          if (number >= attempts) {
            throw givenUp(fault, attempts);
          }
          rest(fault, number);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EndpointFailure(Reason.UNAVAILABLE, "Interrupted while waiting for " + uri, e);
    }
  }

  private void rest(TransientFault fault, int attempt) throws InterruptedException {
    refuseLongWaits(fault);
    Duration wait = backoff.after(fault, attempt);
    log.warn("{} {}; trying again in {} ms", uri, fault.getMessage(), wait.toMillis());
    if (fault.retryAfter() == null) {
      pause.of(wait);
    } else {
      Instant until = clock.instant().plus(wait);
      quietUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** The pace counts each attempt: so does whoever limits it. */
  private void awaitTurn(LongSupplier tokens) throws InterruptedException {
    Duration turn = pace.reserve(tokens);
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
    Duration longest = patience.longestWait();
    if (asked != null && asked.compareTo(longest) > 0) {
      throw new EndpointFailure(
          Reason.UNAVAILABLE,
          "%s %s and asks to wait %d s, longer than the %d s allowed; start again later"
              .formatted(uri, fault.getMessage(), asked.toSeconds(), longest.toSeconds()),
          fault);
    }
  }

  private RuntimeException givenUp(TransientFault fault, int attempts) throws RefusedInput {
    if (fault.inputSuspect()) {
      throw new RefusedInput(String.valueOf(fault.getMessage()));
    }
    return new EndpointFailure(
        Reason.UNAVAILABLE,
        "%s %s, %d times; start again when it is back".formatted(uri, fault.getMessage(), attempts),
        fault);
  }
}
