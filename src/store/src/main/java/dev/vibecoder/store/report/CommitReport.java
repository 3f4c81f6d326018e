package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commits and what they changed, from {@code reporting.attributed_commits}. */
@Component
public class CommitReport {

  private static final String SUMS =
      """
      count(*) AS commits,
      count(*) FILTER (WHERE ai_agent IS NOT NULL) AS by_agents,
      coalesce(sum(files_changed), 0) AS files_changed,
      coalesce(sum(%s), 0) AS additions,
      coalesce(sum(%s), 0) AS deletions
      """;

  private static final Map<Grouping, String> GROUPS = groups();

  private final JdbcClient jdbc;

  CommitReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<Grouping, String> groups() {
    Map<Grouping, String> groups = new HashMap<>(GroupedQuery.TIME);
    groups.put(Grouping.PROJECT, "project");
    groups.put(Grouping.AUTHOR, "person");
    groups.put(Grouping.AGENT, "ai_agent");
    return Map.copyOf(groups);
  }

  /** What it can be grouped by. */
  public static Set<Grouping> groupings() {
    return GROUPS.keySet();
  }

  /** The commits of each group, and of all. */
  public Report<CommitRow> read(ReportFilter filter, Grouping by, CommitSelection selection) {
    String sums = SUMS.formatted(selection.additions(), selection.deletions());
    return new GroupedQuery(sums, selection.commits(), GROUPS)
        .run(jdbc, filter, by, CommitReport::row);
  }

  private static CommitRow row(ResultSet row, int number) throws SQLException {
    return new CommitRow(
        row.getString("group_name"),
        row.getLong("commits"),
        row.getLong("by_agents"),
        row.getLong("files_changed"),
        row.getLong("additions"),
        row.getLong("deletions"));
  }
}
