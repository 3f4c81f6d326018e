package dev.vibecoder.store;

import dev.vibecoder.domain.project.Ref;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code project_refs}. */
@Component
public class ProjectRefTable {

  private static final String UPSERT =
      """
      INSERT INTO project_refs AS r (project_id, name, sha, fetched_at)
      SELECT :projectId, u.name, u.sha, :now
      FROM unnest(CAST(:names AS text[]), CAST(:shas AS text[])) AS u (name, sha)
      ON CONFLICT (project_id, name) DO UPDATE
      SET sha = excluded.sha, fetched_at = excluded.fetched_at, gone_at = NULL
      WHERE r.sha <> excluded.sha OR r.gone_at IS NOT NULL
      """;

  private static final String MARK_GONE =
      """
      UPDATE project_refs
      SET gone_at = :now
      WHERE project_id = :projectId
        AND gone_at IS NULL
        AND name NOT IN (SELECT unnest(CAST(:names AS text[])))
      """;

  private static final String ALL =
      """
      SELECT name, sha, ingested_sha, gone_at IS NOT NULL
      FROM project_refs
      WHERE project_id = :projectId
      ORDER BY name
      """;

  private static final String MARK_INGESTED =
      """
      UPDATE project_refs
      SET ingested_sha = u.sha, ingested_at = :now
      FROM unnest(CAST(:names AS text[]), CAST(:shas AS text[])) AS u (name, sha)
      WHERE project_id = :projectId
        AND project_refs.name = u.name
        AND ingested_sha IS DISTINCT FROM u.sha
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ProjectRefTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Stores the refs as a fetch found them: new and moved ones are written, missing ones marked
   * gone.
   *
   * @return how many rows changed
   */
  @Transactional
  public int replaceAll(UUID projectId, Collection<Ref> refs) {
    return update(UPSERT, projectId, refs)
        + jdbc.sql(MARK_GONE)
            .param("projectId", projectId)
            .param("names", refs.stream().map(Ref::name).toArray(String[]::new))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
  }

  /** All that were ever fetched, by name. */
  public List<StoredRef> all(UUID projectId) {
    return jdbc.sql(ALL)
        .param("projectId", projectId)
        .query(
            (row, n) ->
                new StoredRef(
                    new Ref(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getBoolean(4)))
        .list();
  }

  /** The branches that the remote still has, by name. */
  public List<Ref> liveBranches(UUID projectId) {
    return all(projectId).stream()
        .filter(stored -> !stored.gone())
        .map(StoredRef::ref)
        .filter(Ref::isBranch)
        .toList();
  }

  /** What has moved since it was ingested, by name. */
  public List<TipMove> moves(UUID projectId) {
    return all(projectId).stream().flatMap(stored -> TipMove.of(stored).stream()).toList();
  }

  /** Says that everything below these tips is stored. Call it only once it is. */
  public int markIngested(UUID projectId, Collection<TipMove> moves) {
    return jdbc.sql(MARK_INGESTED)
        .param("projectId", projectId)
        .param("names", moves.stream().map(TipMove::name).toArray(String[]::new))
        .param("shas", moves.stream().map(TipMove::to).toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private int update(String statement, UUID projectId, Collection<Ref> refs) {
    return jdbc.sql(statement)
        .param("projectId", projectId)
        .param("names", refs.stream().map(Ref::name).toArray(String[]::new))
        .param("shas", refs.stream().map(Ref::sha).toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
