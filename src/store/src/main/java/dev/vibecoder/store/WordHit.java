package dev.vibecoder.store;

/**
 * A file that words of a question stand in.
 *
 * @param score sum over the words of rarity times impact
 * @param coverage share of the question's rarity that its words make up, 0 to 1
 * @param changes commits that had changed it
 */
public record WordHit(FileKey file, double score, double coverage, int changes) {}
