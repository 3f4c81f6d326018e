package dev.vibecoder.jobs.rollup;

import dev.vibecoder.store.RollupProof;

/** The rollup is not the sum of the executions. */
class RollupDiffers extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RollupDiffers(RollupProof proof) {
    super(
        "the rollup is not the sum of the executions in %,d of %,d groups of owner, project and day: %s; they are queued, and the next rollup computes them anew"
            .formatted(proof.differing(), proof.groups(), String.join("; ", proof.examples())));
  }
}
