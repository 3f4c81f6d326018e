package dev.vibecoder.jobs.step;

import org.springframework.batch.core.step.skip.SkipPolicy;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Passes over an item that the database refuses for what it holds; anything else, a lost connection
 * above all, fails the step, which a restart takes up again.
 */
public final class BadRowPolicy implements SkipPolicy {

  @Override
  public boolean shouldSkip(Throwable failure, long skipCount) {
    return failure instanceof DataIntegrityViolationException;
  }
}
