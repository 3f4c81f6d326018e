package dev.vibecoder.store.report;

/**
 * Which commits and lines a report counts.
 *
 * @param generated also the lines of generated and vendored files
 * @param unreachable also commits that no branch or tag reaches any more
 * @param once of the commits of a project that make the same change, only the first
 */
public record CommitSelection(boolean generated, boolean unreachable, boolean once) {

  private static final String ALL = "reporting.attributed_commits";

  private static final String REACHABLE =
      """
      (SELECT * FROM reporting.attributed_commits WHERE unreachable_since IS NULL) AS reachable
      """;

  private static final String FIRST =
      """
      (SELECT DISTINCT ON (project_id, change) *
       FROM %s
       ORDER BY project_id, change, committed_at, sha) AS changes
      """;

  /** People's own lines in the commits that are there, each commit for itself. */
  public static CommitSelection usual() {
    return new CommitSelection(false, false, false);
  }

  String commits() {
    String chosen = unreachable ? ALL : REACHABLE;
    return once ? FIRST.formatted(chosen) : chosen;
  }

  String additions() {
    return generated ? "additions" : "own_additions";
  }

  String deletions() {
    return generated ? "deletions" : "own_deletions";
  }
}
