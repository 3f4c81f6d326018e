package dev.vibecoder.store;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.people.UuidV7;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code ingest_issues}. */
@Component
public class IngestIssueTable {

  private static final String RECORD =
      """
      INSERT INTO ingest_issues AS i (
        id, project_id, stage, object, path, reason, detail, first_seen, last_seen)
      VALUES (:id, :projectId, CAST(:stage AS stage), :object, :path, :reason, :detail, :now, :now)
      ON CONFLICT (project_id, stage, object, reason, md5(coalesce(path, ''))) DO UPDATE
      SET detail = excluded.detail, last_seen = excluded.last_seen, attempts = i.attempts + 1
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
    for (IngestIssue issue : issues) {
      jdbc.sql(RECORD)
          .param("id", ids.next())
          .param("projectId", projectId)
          .param("stage", issue.stage().name())
          .param("object", issue.object())
          .param("path", issue.path())
          .param("reason", issue.reason())
          .param("detail", issue.detail())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  public long count(UUID projectId) {
    return jdbc.sql(COUNT).param("projectId", projectId).query(Long.class).single();
  }
}
