package dev.vibecoder.store;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.TaskReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commit and the short name of the branch that it is stored under. */
public record BranchCommit(Commit commit, String branch) {

  /** The task that it answers: the one that its message names, else the one of its branch. */
  @Nullable UUID task() {
    UUID named = commit.task();
    return named != null ? named : TaskReference.inBranch(branch).orElse(null);
  }
}
