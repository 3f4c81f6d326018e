package dev.vibecoder.review.risk;

import dev.vibecoder.domain.review.FixMessages;
import dev.vibecoder.domain.review.RiskHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A history in memory, which grows commit by commit in the order of their dates. What it answers
 * for a date depends on the commits before that date only, so a prefix of a history answers as the
 * whole does. Not safe for use by many threads.
 */
public final class FileHistory {

  private final Map<String, List<PastCommit>> byPath = new HashMap<>();
  private Instant latest = Instant.MIN;

  /**
   * Adds a commit that is no merge.
   *
   * @param paths of all files that it changed, where they are after it
   * @throws IllegalArgumentException when one that was added is later
   */
  public void add(Instant at, String message, Collection<String> paths) {
    if (at.isBefore(latest)) {
      throw new IllegalArgumentException(
          "a commit of %s comes after one of %s; sort them by date".formatted(at, latest));
    }
    latest = at;
    var commit = new PastCommit(at, FixMessages.matches(message));
    for (String path : paths) {
      byPath.computeIfAbsent(path, any -> new ArrayList<>()).add(commit);
    }
  }

  /** What was done to files, as {@link ProductCode#paths} names them, before that date. */
  public RiskHistory before(Instant at, Collection<String> paths) {
    Instant from = at.minus(RiskHistory.WINDOW);
    Set<PastCommit> found = new HashSet<>();
    for (String path : paths) {
      List<PastCommit> commits = byPath.getOrDefault(path, List.of());
      for (int i = commits.size() - 1; i >= 0 && !commits.get(i).at.isBefore(from); i--) {
        if (commits.get(i).at.isBefore(at)) {
          found.add(commits.get(i));
        }
      }
    }
    int fixes = (int) found.stream().filter(commit -> commit.fix).count();
    return new RiskHistory(found.size(), fixes);
  }

  /** No record: two commits of one second are two. */
  private static final class PastCommit {

    private final Instant at;
    private final boolean fix;

    PastCommit(Instant at, boolean fix) {
      this.at = at;
      this.fix = fix;
    }
  }
}
