package dev.vibecoder.store;

import dev.vibecoder.domain.code.Commit;

/** A commit and the short name of the branch that it is stored under. */
public record BranchCommit(Commit commit, String branch) {}
