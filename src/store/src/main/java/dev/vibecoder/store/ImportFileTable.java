package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code import_files} and the {@code import_refusals} of them. */
@Component
public class ImportFileTable {

  private static final String FIND =
      """
      SELECT path, reading, size, modified_at, state, position, line, anchor, taken, updated, known,
             refused, passed_over, remarks, unpriced, problem
      FROM import_files
      WHERE user_id = :userId AND path = :path
      """;

  private static final String SAVE =
      """
      INSERT INTO import_files (
        id, user_id, path, reading, size, modified_at, state, position, line, anchor, taken, updated,
        known, refused, passed_over, remarks, unpriced, problem, first_read_at, last_read_at)
      VALUES (
        :id, :userId, :path, :reading, :size, :modifiedAt, CAST(:state AS import_state), :position,
        :line, :anchor, :taken, :updated, :known, :refused, :passedOver, :remarks, :unpriced,
        :problem, :now, :now)
      ON CONFLICT (user_id, path) DO UPDATE
      SET reading = excluded.reading, size = excluded.size, modified_at = excluded.modified_at,
          state = excluded.state, position = excluded.position, line = excluded.line,
          anchor = excluded.anchor, taken = excluded.taken, updated = excluded.updated,
          known = excluded.known, refused = excluded.refused, passed_over = excluded.passed_over,
          remarks = excluded.remarks, unpriced = excluded.unpriced, problem = excluded.problem,
          last_read_at = excluded.last_read_at
      RETURNING id
      """;

  private static final String REFUSE =
      """
      INSERT INTO import_refusals (file_id, line, reason, first_seen, last_seen)
      SELECT :fileId, r.line, r.reason, :now, :now
      FROM unnest(CAST(:lines AS bigint[]), CAST(:reasons AS text[])) r (line, reason)
      GROUP BY r.line, r.reason
      ON CONFLICT (file_id, line, md5(reason)) DO UPDATE SET last_seen = excluded.last_seen
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  ImportFileTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** How far this file of this user is imported. */
  public Optional<ImportFile> find(UUID userId, String path) {
    return jdbc.sql(FIND)
        .param("userId", userId)
        .param("path", path)
        .query(ImportFileTable::file)
        .optional();
  }

  /** Keeps how far it is, and which of its records were refused. */
  @Transactional
  public void save(UUID userId, ImportFile file, Collection<ImportRefusal> refusals) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    ImportCounts counts = file.counts();
    UUID id =
        jdbc.sql(SAVE)
            .param("id", ids.next())
            .param("userId", userId)
            .param("path", file.path())
            .param("reading", file.reading())
            .param("size", file.size())
            .param("modifiedAt", file.modifiedAt().atOffset(ZoneOffset.UTC))
            .param("state", file.state().name())
            .param("position", file.position())
            .param("line", file.line())
            .param("anchor", file.anchor())
            .param("taken", counts.taken())
            .param("updated", counts.updated())
            .param("known", counts.known())
            .param("refused", counts.refused())
            .param("passedOver", counts.passedOver())
            .param("remarks", counts.remarks())
            .param("unpriced", counts.unpriced())
            .param("problem", file.problem())
            .param("now", now)
            .query(UUID.class)
            .single();
    if (!refusals.isEmpty()) {
      refuse(id, refusals, now);
    }
  }

  private void refuse(UUID fileId, Collection<ImportRefusal> refusals, OffsetDateTime now) {
    jdbc.sql(REFUSE)
        .param("fileId", fileId)
        .param("lines", refusals.stream().map(ImportRefusal::line).toArray(Long[]::new))
        .param("reasons", refusals.stream().map(ImportRefusal::reason).toArray(String[]::new))
        .param("now", now)
        .update();
  }

  private static ImportFile file(ResultSet row, int number) throws SQLException {
    var counts =
        new ImportCounts(
            row.getLong("taken"),
            row.getLong("updated"),
            row.getLong("known"),
            row.getLong("refused"),
            row.getLong("passed_over"),
            row.getLong("remarks"),
            row.getLong("unpriced"));
    return new ImportFile(
        row.getString("path"),
        row.getString("reading"),
        row.getLong("size"),
        row.getObject("modified_at", OffsetDateTime.class)
            .toInstant()
            .truncatedTo(ChronoUnit.MICROS),
        ImportFile.State.valueOf(row.getString("state")),
        row.getLong("position"),
        row.getLong("line"),
        row.getString("anchor"),
        counts,
        row.getString("problem"));
  }
}
