package dev.vibecoder.git;

import java.math.BigInteger;

/**
 * A set of commits, told by how many they are and by the sum of the first 60 bits of their ids: two
 * sets that differ practically never have the same, whatever the order they were counted in.
 */
public record Census(long commits, BigInteger digest) {

  /** No commit at all. */
  public static final Census EMPTY = new Census(0, BigInteger.ZERO);

  /** Of both sets together, which have no commit in common. */
  public Census plus(Census other) {
    return new Census(commits + other.commits, digest.add(other.digest));
  }
}
