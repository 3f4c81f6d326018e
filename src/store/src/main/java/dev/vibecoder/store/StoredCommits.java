package dev.vibecoder.store;

import java.math.BigInteger;

/**
 * The commits of a project that count as complete: stored and not marked unreachable, or passed
 * over by name.
 *
 * @param digest sum of the first 60 bits of their ids
 * @param passedOver how many of them are passed over
 */
public record StoredCommits(long commits, BigInteger digest, long passedOver) {}
