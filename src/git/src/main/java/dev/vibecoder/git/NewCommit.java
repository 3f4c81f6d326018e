package dev.vibecoder.git;

/**
 * A commit to be read, and the first branch in the order asked for that leads to it.
 *
 * @param branch short name
 */
public record NewCommit(String sha, String branch) {}
