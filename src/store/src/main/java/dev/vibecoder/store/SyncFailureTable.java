package dev.vibecoder.store;

import dev.vibecoder.domain.project.SyncFailureKind;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code sync_failures}: a row for each project whose last sync failed. */
@Component
public class SyncFailureTable {

  /** A project that was removed meanwhile has nothing to record. */
  private static final String RECORD =
      """
      INSERT INTO sync_failures AS f (
        project_id, kind, reason, detail, first_seen, last_seen, attempts)
      SELECT id, CAST(:kind AS sync_failure_kind), :reason, left(:detail, 2000), :now, :now, 1
      FROM projects
      WHERE id = :projectId
      ON CONFLICT (project_id) DO UPDATE
      SET kind = excluded.kind, reason = excluded.reason, detail = excluded.detail,
          last_seen = excluded.last_seen, attempts = f.attempts + 1
      """;

  private static final String CLEAR = "DELETE FROM sync_failures WHERE project_id = :projectId";

  private final JdbcClient jdbc;
  private final Clock clock;

  SyncFailureTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes a sync that failed; while it goes on failing, when it began is kept. */
  public void record(UUID projectId, SyncFailureKind kind, String reason, String detail) {
    jdbc.sql(RECORD)
        .param("projectId", projectId)
        .param("kind", kind.name())
        .param("reason", reason)
        .param("detail", detail.replace('\0', '\uFFFD'))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes a sync that succeeded. */
  public void clear(UUID projectId) {
    jdbc.sql(CLEAR).param("projectId", projectId).update();
  }
}
