package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads nothing: there is no index to bring up to date. */
final class NothingToIndex implements ItemStreamReader<Outcome<IndexEdit>> {

  @Override
  public @Nullable Outcome<IndexEdit> read() {
    return null;
  }
}
