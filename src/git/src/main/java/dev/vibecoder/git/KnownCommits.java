package dev.vibecoder.git;

import java.util.Collection;
import java.util.Set;

/** Tells where a walk of the history may stop. */
@FunctionalInterface
public interface KnownCommits {

  /**
   * Those of these commits that are known together with everything that they lead to.
   *
   * @param shas at most some thousands
   */
  Set<String> among(Collection<String> shas);

  /** Nothing is known: the walk goes to the roots. */
  static KnownCommits none() {
    return shas -> Set.of();
  }
}
