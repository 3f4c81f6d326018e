package dev.vibecoder.bench.risk;

import java.time.Instant;

/**
 * A commit of the default branch that is no merge.
 *
 * @param message its first line
 */
record PastCommit(String sha, Instant at, String message) {

  /** A line of {@code git log --format=%H%x09%ct%x09%s}. */
  static PastCommit parse(String line) {
    String[] fields = line.split("\t", 3);
    return new PastCommit(fields[0], Instant.ofEpochSecond(Long.parseLong(fields[1])), fields[2]);
  }
}
