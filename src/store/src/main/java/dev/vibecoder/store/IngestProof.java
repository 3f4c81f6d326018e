package dev.vibecoder.store;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A comparison of the stored commits with a walk of the clone.
 *
 * @param scope what the walk covered
 * @param refs branches and tags that it began at
 * @param gitCommits commits that they reach
 * @param gitDigest sum of the first 60 bits of their ids
 * @param stored the other side
 * @param missing commits that were found missing before
 * @param healed how many of those were ingested at once
 */
public record IngestProof(
    Instant provedAt,
    Scope scope,
    int refs,
    long gitCommits,
    BigInteger gitDigest,
    StoredCommits stored,
    long missing,
    long healed) {

  /** What a walk covered. */
  public enum Scope {
    /** The whole history. */
    WHOLE,
    /** What is new since the proof before; the rest is taken from that. */
    NEW
  }

  /** Do both sides agree? */
  public boolean complete() {
    return gitCommits == stored.commits() && gitDigest.equals(stored.digest());
  }
}
