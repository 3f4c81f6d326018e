package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.Outcome;

/** What could be made of a key without the model. */
sealed interface Prepared {

  /** All of it. */
  record Settled(Outcome<IndexEdit> outcome) implements Prepared {}

  /** Its chunks, which lack their vectors. */
  record Cut(CutFile file) implements Prepared {}
}
