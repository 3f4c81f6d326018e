package dev.vibecoder.store;

/**
 * A commit that is reached, and by what.
 *
 * @param branch short name of the branch or tag that it is stored under
 */
public record CommitLabel(String sha, String branch) {}
