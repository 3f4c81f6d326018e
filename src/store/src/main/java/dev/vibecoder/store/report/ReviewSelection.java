package dev.vibecoder.store.report;

/** Which reviews a report counts: those by rules, of commits that a branch or tag reaches. */
final class ReviewSelection {

  private static final String REVIEWED =
      """
      (SELECT r.commit_id, r.rule_set, r.reviewer, r.status, r.quality_score, r.security_score,
              r.risk, r.risk_parts, r.issues, jsonb_array_length(r.issues) AS findings, r.summary, c.sha, c.day,
              c.committed_at, c.person, c.project, split_part(m.message, E'\\n', 1) AS subject
       FROM reporting.reviews r
       JOIN reporting.commits m ON m.id = r.commit_id
       JOIN reporting.attributed_commits c ON c.project_id = m.project_id AND c.sha = m.sha
       WHERE c.unreachable_since IS NULL%s) AS reviewed
      """;

  private static final String NEWEST_OF_REVIEWER =
      """

        AND r.id IN (
          SELECT DISTINCT ON (commit_id, reviewer) id
          FROM reporting.reviews
          ORDER BY commit_id, reviewer, created_at DESC, id DESC)\
      """;

  private static final String BY_RULES = " AND r.reviewer = 'static'";

  /** Every review by rules, whichever rule set it went by. */
  static final String ALL = REVIEWED.formatted(BY_RULES);

  /** Of each commit the newest review by rules, so that no commit counts twice. */
  static final String NEWEST = REVIEWED.formatted(BY_RULES + NEWEST_OF_REVIEWER);

  /** The same, and beside it the newest of each model. */
  static final String OF_EACH_REVIEWER = REVIEWED.formatted(NEWEST_OF_REVIEWER);

  private ReviewSelection() {}
}
