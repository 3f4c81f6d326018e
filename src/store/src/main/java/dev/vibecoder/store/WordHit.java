package dev.vibecoder.store;

/**
 * A file that words of a question stand in.
 *
 * @param score sum over the words of rarity times impact
 * @param changes commits that had changed it
 */
public record WordHit(FileKey file, double score, int changes) {}
