package dev.vibecoder.git;

import java.util.List;

/**
 * Some commits of a repository.
 *
 * @param name what was asked for, or chosen, as git would write it
 * @param commits their ids, parents first
 */
public record CommitRange(String name, List<String> commits) {

  public CommitRange {
    commits = List.copyOf(commits);
  }
}
