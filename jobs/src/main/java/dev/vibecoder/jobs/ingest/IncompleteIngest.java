package dev.vibecoder.jobs.ingest;

import dev.vibecoder.store.IngestProof;

/** The stored commits are not those of the clone, though what was missing was ingested again. */
final class IncompleteIngest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompleteIngest(String project, IngestProof proof) {
    super(
        "%s: its refs reach %d commits, %d are stored or passed over by name, and healing did not help; the next run compares again"
            .formatted(project, proof.gitCommits(), proof.stored().commits()));
  }
}
