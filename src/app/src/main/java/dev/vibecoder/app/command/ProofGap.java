package dev.vibecoder.app.command;

import dev.vibecoder.store.report.LastProof;

/** Says what a comparison with git found missing. */
final class ProofGap {

  private ProofGap() {}

  static String of(LastProof proof) {
    return "git reaches %,d commits, %,d are stored or named%s"
        .formatted(
            proof.gitCommits(),
            proof.storedCommits(),
            proof.gitCommits() == proof.storedCommits() ? ", but not the same ones" : "");
  }
}
