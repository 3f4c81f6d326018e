package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code ingest_proofs}. */
@Component
public class IngestProofTable {

  private static final String ADD =
      """
      INSERT INTO ingest_proofs (
        id, project_id, proved_at, scope, refs, git_commits, git_digest, stored_commits,
        stored_digest, passed_over, missing, healed, complete)
      VALUES (
        :id, :projectId, :provedAt, CAST(:scope AS proof_scope), :refs, :gitCommits, :gitDigest,
        :storedCommits, :storedDigest, :passedOver, :missing, :healed, :complete)
      """;

  private static final String LATEST =
      """
      SELECT proved_at, scope, refs, git_commits, git_digest, stored_commits, stored_digest,
             passed_over, missing, healed
      FROM ingest_proofs
      WHERE project_id = :projectId
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String LATEST_WHOLE =
      """
      SELECT max(proved_at)
      FROM ingest_proofs
      WHERE project_id = :projectId
        AND scope = 'WHOLE'
      """;

  private static final String STORED =
      """
      WITH counted AS (
        SELECT sha, false AS passed_over
        FROM commits
        WHERE project_id = :projectId
          AND unreachable_since IS NULL
        UNION ALL
        SELECT DISTINCT i.object, true
        FROM ingest_issues i
        WHERE i.project_id = :projectId
          AND i.stage = 'INGEST'
          AND i.object ~ '^[0-9a-f]{40}$'
          AND NOT EXISTS (
            SELECT FROM commits c WHERE c.project_id = i.project_id AND c.sha = i.object)
      )
      SELECT count(*), coalesce(sum(('x' || left(sha, 15))::bit(60)::bigint), 0),
             count(*) FILTER (WHERE passed_over)
      FROM counted
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;

  IngestProofTable(JdbcClient jdbc, UuidV7 ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  public void add(UUID projectId, IngestProof proof) {
    jdbc.sql(ADD)
        .param("id", ids.next())
        .param("projectId", projectId)
        .param("provedAt", proof.provedAt().atOffset(ZoneOffset.UTC))
        .param("scope", proof.scope().name())
        .param("refs", proof.refs())
        .param("gitCommits", proof.gitCommits())
        .param("gitDigest", new BigDecimal(proof.gitDigest()))
        .param("storedCommits", proof.stored().commits())
        .param("storedDigest", new BigDecimal(proof.stored().digest()))
        .param("passedOver", proof.stored().passedOver())
        .param("missing", proof.missing())
        .param("healed", proof.healed())
        .param("complete", proof.complete())
        .update();
  }

  /** The last one of a project. */
  public Optional<IngestProof> latest(UUID projectId) {
    return jdbc.sql(LATEST).param("projectId", projectId).query(IngestProofTable::proof).optional();
  }

  /** When the whole history was last walked. */
  public Optional<OffsetDateTime> lastWhole(UUID projectId) {
    return jdbc.sql(LATEST_WHOLE)
        .param("projectId", projectId)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single();
  }

  /** Counts what is stored of a project. */
  public StoredCommits stored(UUID projectId) {
    return jdbc.sql(STORED)
        .param("projectId", projectId)
        .query((row, n) -> new StoredCommits(row.getLong(1), digest(row, 2), row.getLong(3)))
        .single();
  }

  private static IngestProof proof(ResultSet row, int number) throws SQLException {
    return new IngestProof(
        row.getObject("proved_at", OffsetDateTime.class).toInstant(),
        IngestProof.Scope.valueOf(row.getString("scope")),
        row.getInt("refs"),
        row.getLong("git_commits"),
        digest(row, 5),
        new StoredCommits(
            row.getLong("stored_commits"), digest(row, 7), row.getLong("passed_over")),
        row.getLong("missing"),
        row.getLong("healed"));
  }

  private static BigInteger digest(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }
}
