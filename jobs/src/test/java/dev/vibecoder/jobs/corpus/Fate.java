package dev.vibecoder.jobs.corpus;

/** What becomes of an odd input. */
enum Fate {
  /** Stored whole. */
  OK,
  /** Stored in another form, or without a part, which {@code ingest_issues} names. */
  NORM,
  /** Files are left out or not counted, which {@code ingest_issues} names. */
  SKIP,
  /** The repository is refused, which {@code sync_failures} classifies; the others go on. */
  FAILREPO
}
