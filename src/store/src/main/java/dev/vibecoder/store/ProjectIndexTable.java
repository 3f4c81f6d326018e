package dev.vibecoder.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code project_indexes}: how far each project is indexed in each generation. */
@Component
public class ProjectIndexTable {

  private static final String ADD =
      """
      INSERT INTO project_indexes (project_id, generation)
      VALUES (:projectId, :generation)
      ON CONFLICT (project_id, generation) DO NOTHING
      """;

  private static final String FIND =
      "SELECT shard FROM project_indexes WHERE project_id = :projectId AND generation = :generation";

  private static final String COMPLETE =
      """
      UPDATE project_indexes i
      SET commit_sha = :commitSha, completed_at = :now, files = f.files, chunks = f.chunks
      FROM (
        SELECT count(*) AS files, coalesce(sum(chunks), 0) AS chunks
        FROM indexed_files
        WHERE shard = :shard AND skipped IS NULL
      ) f
      WHERE i.shard = :shard
      """;

  private static final String CHUNKS =
      """
      SELECT coalesce(sum(chunks), 0), max(completed_at)
      FROM project_indexes
      WHERE generation = :generation
        AND (CAST(:projectId AS uuid) IS NULL OR project_id = :projectId)
      """;

  private static final String COMPLETED =
      "SELECT commit_sha FROM project_indexes WHERE shard = :shard AND completed_at IS NOT NULL";

  /** A project that was never fetched has nothing to be indexed. */
  private static final String INCOMPLETE =
      """
      SELECT p.name
      FROM index_generations g
      JOIN projects p ON p.user_id = g.user_id
      LEFT JOIN project_indexes i ON i.project_id = p.id AND i.generation = g.id
      WHERE g.id = :generation
        AND p.synced_at IS NOT NULL
        AND i.completed_at IS NULL
      ORDER BY p.name
      """;

  /** While a project is filled for the first time its totals are counted, and only then. */
  private static final String SCOPE =
      """
      SELECT i.shard, i.files + f.files, i.chunks + f.chunks,
             (SELECT sum(chunks) FROM project_indexes WHERE generation = :generation)
      FROM project_indexes i
      CROSS JOIN LATERAL (
        SELECT count(*) AS files, coalesce(sum(chunks), 0) AS chunks
        FROM indexed_files
        WHERE i.completed_at IS NULL AND shard = i.shard AND skipped IS NULL
      ) f
      WHERE i.generation = :generation
        AND i.project_id = ANY (CAST(:projects AS uuid[]))
      ORDER BY i.shard
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ProjectIndexTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public ProjectIndex findOrAdd(UUID projectId, int generation) {
    jdbc.sql(ADD).param("projectId", projectId).param("generation", generation).update();
    int shard =
        jdbc.sql(FIND)
            .param("projectId", projectId)
            .param("generation", generation)
            .query(Integer.class)
            .single();
    return new ProjectIndex(shard, projectId, generation);
  }

  /** Notes that the head is indexed to its end. */
  public void complete(ProjectIndex index, String commitSha) {
    jdbc.sql(COMPLETE)
        .param("shard", index.shard())
        .param("commitSha", commitSha)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The head that was last indexed to its end; empty before the first. */
  public Optional<String> completed(ProjectIndex index) {
    return jdbc.sql(COMPLETED).param("shard", index.shard()).query(String.class).optional();
  }

  /**
   * How much is indexed to its end.
   *
   * @param projectId the only project that counts, or null
   */
  public IndexSize size(int generation, @Nullable UUID projectId) {
    return jdbc.sql(CHUNKS)
        .param("generation", generation)
        .param("projectId", projectId)
        .query(
            (row, n) -> {
              OffsetDateTime completed = row.getObject(2, OffsetDateTime.class);
              return new IndexSize(
                  row.getLong(1), completed == null ? null : completed.toInstant());
            })
        .single();
  }

  /** Names of the owner's projects that the generation does not have whole. */
  public List<String> incomplete(int generation) {
    return jdbc.sql(INCOMPLETE).param("generation", generation).query(String.class).list();
  }

  /** What a search of these projects looks through. */
  public IndexScope scope(Generation generation, Collection<UUID> projects) {
    List<Integer> shards = new ArrayList<>();
    long[] totals = new long[3];
    jdbc.sql(SCOPE)
        .param("generation", generation.id())
        .param("projects", projects.toArray(UUID[]::new))
        .query(
            (RowCallbackHandler)
                row -> {
                  shards.add(row.getInt(1));
                  totals[0] += row.getLong(2);
                  totals[1] += row.getLong(3);
                  totals[2] = row.getLong(4);
                });
    return new IndexScope(generation, shards, totals[0], totals[1], Math.max(totals[1], totals[2]));
  }
}
