package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verdicts on commits by the day of the commit: of each commit the newest by rules, but all of them
 * when rule sets are compared, and those of models beside when reviewers are.
 */
@Component
public class ReviewReport {

  private static final String SUMS =
      """
          count(*) AS reviews,
          count(*) FILTER (WHERE status = 'APPROVED') AS approved,
          count(*) FILTER (WHERE status = 'COMMENTED') AS commented,
          count(*) FILTER (WHERE status = 'CHANGES_REQUESTED') AS changes_requested,
          count(*) FILTER (WHERE status = 'PENDING') AS pending,
          coalesce(sum(findings), 0) AS findings,
          avg(quality_score) AS quality,
          avg(security_score) AS security
          """;

  private static final Map<Grouping, String> GROUPS = groups();

  private final JdbcClient jdbc;

  ReviewReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<Grouping, String> groups() {
    Map<Grouping, String> groups = new HashMap<>(GroupedQuery.TIME);
    groups.put(Grouping.PROJECT, "project");
    groups.put(Grouping.AUTHOR, "person");
    groups.put(Grouping.STATUS, "status::text");
    groups.put(Grouping.RULES, "rule_set");
    groups.put(Grouping.REVIEWER, "reviewer");
    return Map.copyOf(groups);
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return GROUPS.keySet();
  }

  /** The verdicts of each group, and of all. */
  public Report<ReviewRow> read(ReportFilter filter, Grouping by) {
    return new GroupedQuery(SUMS, selection(by), GROUPS).run(jdbc, filter, by, ReviewReport::row);
  }

  private static String selection(Grouping by) {
    return switch (by) {
      case RULES -> ReviewSelection.ALL;
      case REVIEWER -> ReviewSelection.OF_EACH_REVIEWER;
      default -> ReviewSelection.NEWEST;
    };
  }

  private static ReviewRow row(ResultSet row, int number) throws SQLException {
    return new ReviewRow(
        row.getString("group_name"),
        row.getLong("reviews"),
        row.getLong("approved"),
        row.getLong("commented"),
        row.getLong("changes_requested"),
        row.getLong("pending"),
        row.getLong("findings"),
        row.getObject("quality", Double.class),
        row.getObject("security", Double.class));
  }
}
