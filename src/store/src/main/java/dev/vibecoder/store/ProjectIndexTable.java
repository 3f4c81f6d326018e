package dev.vibecoder.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

  /** Names of the owner's projects that the generation does not have whole. */
  public List<String> incomplete(int generation) {
    return jdbc.sql(INCOMPLETE).param("generation", generation).query(String.class).list();
  }
}
