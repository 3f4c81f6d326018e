package dev.vibecoder.store;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.people.UuidV7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code ingest_issues}. */
@Component
public class IngestIssueTable {

  private static final String RECORD =
      """
      INSERT INTO ingest_issues AS i (
        id, project_id, stage, object, path, reason, detail, first_seen, last_seen, reader)
      VALUES (
        :id, :projectId, CAST(:stage AS stage), :object, :path, :reason, :detail, :now, :now, :reader)
      ON CONFLICT (project_id, stage, object, reason, md5(coalesce(path, ''))) DO UPDATE
      SET detail = excluded.detail, last_seen = excluded.last_seen, attempts = i.attempts + 1,
          reader = excluded.reader
      """;

  private static final String READ_BY_ANOTHER =
      """
      SELECT DISTINCT i.object
      FROM ingest_issues i
      WHERE i.project_id = :projectId
        AND i.stage = 'INGEST'
        AND i.reader IS DISTINCT FROM :reader
      ORDER BY i.object
      LIMIT :limit
      """;

  private static final String FORGET_OTHERS =
      """
      DELETE FROM ingest_issues
      WHERE project_id = :projectId
        AND stage = 'INGEST'
        AND object = ANY (CAST(:objects AS text[]))
        AND reader IS DISTINCT FROM :reader
      """;

  /** That a clone was made anew is an event; the others are how the repository is, or was. */
  private static final String FORGET_SYNC_BEFORE =
      """
      DELETE FROM ingest_issues
      WHERE project_id = :projectId
        AND stage = 'SYNC'
        AND reason <> 'CLONE_REPLACED'
        AND last_seen < :now
      """;

  private static final String TRY_AGAIN =
      """
      UPDATE ingest_issues
      SET reader = NULL
      WHERE project_id = :projectId
        AND stage = 'INGEST'
        AND reason = ANY (CAST(:reasons AS text[]))
      """;

  private static final String COUNT =
      "SELECT count(*) FROM ingest_issues WHERE project_id = :projectId";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  IngestIssueTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Names what was passed over; what is met again counts its attempts. */
  public void record(UUID projectId, Collection<IngestIssue> issues) {
    record(projectId, null, issues);
  }

  /**
   * Names what was passed over; what is met again counts its attempts.
   *
   * @param reader version of the code that met it, when another version may fare better
   */
  public void record(UUID projectId, @Nullable String reader, Collection<IngestIssue> issues) {
    for (IngestIssue issue : issues) {
      jdbc.sql(RECORD)
          .param("id", ids.next())
          .param("projectId", projectId)
          .param("stage", issue.stage().name())
          .param("object", issue.object())
          .param("path", issue.path())
          .param("reason", issue.reason())
          .param("detail", issue.detail())
          .param("reader", reader)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Names what is odd about a repository now, and drops what was odd before. */
  public void replaceNotesOfSync(UUID projectId, Collection<IngestIssue> notes) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    record(projectId, notes);
    jdbc.sql(FORGET_SYNC_BEFORE).param("projectId", projectId).param("now", now).update();
  }

  /** Commits with issues that another version of the reading code has met. */
  public List<String> readByAnother(UUID projectId, String reader, int limit) {
    return jdbc.sql(READ_BY_ANOTHER)
        .param("projectId", projectId)
        .param("reader", reader)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Drops what other versions of the reading code have said of these commits. */
  public void forgetOthers(UUID projectId, String reader, Collection<String> objects) {
    jdbc.sql(FORGET_OTHERS)
        .param("projectId", projectId)
        .param("reader", reader)
        .param("objects", objects.toArray(String[]::new))
        .update();
  }

  /** Has commits with such issues read again by the next ingest, for another copy may be whole. */
  public void tryAgain(UUID projectId, Collection<String> reasons) {
    jdbc.sql(TRY_AGAIN)
        .param("projectId", projectId)
        .param("reasons", reasons.toArray(String[]::new))
        .update();
  }

  public long count(UUID projectId) {
    return jdbc.sql(COUNT).param("projectId", projectId).query(Long.class).single();
  }
}
