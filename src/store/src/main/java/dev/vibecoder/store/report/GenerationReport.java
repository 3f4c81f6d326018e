package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each generation of an owner holds. */
@Component
public class GenerationReport {

  private static final String GENERATIONS =
      """
      SELECT g.id, g.state, g.held_at IS NOT NULL AS held, g.provider, g.model, g.dimensions,
             g.chunker, p.complete, p.projects, c.chunks,
             c.bytes + coalesce(pg_relation_size(x.oid), 0) AS bytes, x.oid IS NOT NULL AS indexed,
             m.recall::float8 AS recall, m.target::float8 AS target, coalesce(g.activated_at, g.created_at) AS since
      FROM index_generations g
      CROSS JOIN LATERAL (
        SELECT count(*) AS projects, count(i.completed_at) AS complete
        FROM projects p
        LEFT JOIN project_indexes i ON i.project_id = p.id AND i.generation = g.id
        WHERE p.user_id = g.user_id AND p.synced_at IS NOT NULL
      ) p
      CROSS JOIN LATERAL (
        SELECT count(*) AS chunks,
               coalesce(sum(coalesce(pg_column_size(embedding), pg_column_size(half))
                            + pg_column_size(content)), 0) AS bytes
        FROM code_chunks
        WHERE generation = g.id
      ) c
      LEFT JOIN pg_class x
        ON x.relname = 'code_chunks_vector_' || g.id || '_idx' AND x.relkind = 'i'
      LEFT JOIN LATERAL (
        SELECT recall, target
        FROM search_measurements
        WHERE generation = g.id AND project_id IS NULL
        ORDER BY measured_at DESC
        LIMIT 1
      ) m ON true
      WHERE g.user_id = :userId
      ORDER BY g.id
      """;

  private final JdbcClient jdbc;

  GenerationReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The generations of this owner, the oldest first. */
  public List<GenerationRow> read(UUID userId) {
    return jdbc.sql(GENERATIONS).param("userId", userId).query(GenerationReport::generation).list();
  }

  private static GenerationRow generation(ResultSet row, int number) throws SQLException {
    return new GenerationRow(
        row.getInt("id"),
        row.getString("state"),
        row.getBoolean("held"),
        row.getString("provider"),
        row.getString("model"),
        row.getInt("dimensions"),
        row.getString("chunker"),
        row.getLong("complete"),
        row.getLong("projects"),
        row.getLong("chunks"),
        row.getLong("bytes"),
        row.getBoolean("indexed"),
        row.getObject("recall", Double.class),
        row.getObject("target", Double.class),
        Objects.requireNonNull(Moments.of(row, "since")));
  }
}
