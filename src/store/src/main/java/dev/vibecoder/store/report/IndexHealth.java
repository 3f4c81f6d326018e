package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people should know about embedding and searching. */
@Component
public class IndexHealth {

  private static final String LOST =
      """
      SELECT p.name, count(*), sum(c.estimated_tokens), max(c.sent_at)
      FROM model_calls c
      JOIN projects p ON p.id = c.project_id
      WHERE c.state = 'ORPHANED'
        AND (CAST(:project AS text) IS NULL OR p.name = :project)
      GROUP BY p.name
      ORDER BY p.name
      """;

  private static final String QUALITY =
      """
      SELECT DISTINCT ON (g.id, m.project_id) p.name, m.measured_at, m.route, m.questions,
             m.recall::float8, m.target::float8, m.p95_ms::float8, m.exact_p95_ms::float8, m.chunks
      FROM search_measurements m
      JOIN index_generations g ON g.id = m.generation
      LEFT JOIN projects p ON p.id = m.project_id
      WHERE g.state = 'ACTIVE'
        AND (CAST(:project AS text) IS NULL OR p.name = :project)
      ORDER BY g.id, m.project_id, m.measured_at DESC
      """;

  private final JdbcClient jdbc;

  IndexHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Paid calls without an answer, by project.
   *
   * @param project the only one wanted, or null
   */
  public List<LostCalls> lostCalls(@Nullable String project) {
    return jdbc.sql(LOST)
        .param("project", project)
        .query(
            (row, n) ->
                new LostCalls(row.getString(1), row.getLong(2), row.getLong(3), Moments.of(row, 4)))
        .list();
  }

  /**
   * The last measurements of what is searched.
   *
   * @param project the only one wanted, or null for all, and for all together
   */
  public List<SearchQuality> quality(@Nullable String project) {
    return jdbc.sql(QUALITY).param("project", project).query(IndexHealth::quality).list();
  }

  private static SearchQuality quality(ResultSet row, int number) throws SQLException {
    return new SearchQuality(
        row.getString(1),
        Objects.requireNonNull(Moments.of(row, 2)),
        row.getString(3),
        row.getInt(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        row.getDouble(8),
        row.getLong(9));
  }
}
