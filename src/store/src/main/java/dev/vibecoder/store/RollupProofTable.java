package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code rollup_proofs}, the ledger of what the rollup and the executions add up to. */
@Component
public class RollupProofTable {

  /**
   * How many days there are is nothing that statistics know: the planner takes every execution for
   * a group of its own, and sorts them on the disk where a small table of hashes does.
   */
  private static final String BY_HASH =
      "SET LOCAL enable_sort = off; SET LOCAL enable_incremental_sort = off";

  /** One row of the ledger. */
  private static final String COMPARE =
      ProofSql.DIFFERING
          + """
          , proof AS (
            SELECT CAST(:id AS uuid) AS id, CAST(:now AS timestamptz) AS proved_at,
                   CAST(:scope AS proof_scope) AS scope,
                   (SELECT time_zone FROM rollup_settings) AS time_zone,
                   min(day) AS first_day, max(day) AS last_day,
                   count(DISTINCT (user_id, project_id, day)) AS groups,
                   coalesce(sum(executions) FILTER (WHERE side = 1), 0) AS raw_executions,
                   coalesce(sum(executions) FILTER (WHERE side = -1), 0) AS rollup_executions,
                   coalesce(sum(tokens) FILTER (WHERE side = 1), 0) AS raw_tokens,
                   coalesce(sum(tokens) FILTER (WHERE side = -1), 0) AS rollup_tokens,
                   coalesce(sum(unpriced) FILTER (WHERE side = 1), 0) AS raw_unpriced,
                   coalesce(sum(unpriced) FILTER (WHERE side = -1), 0) AS rollup_unpriced,
                   coalesce(sum(recorded) FILTER (WHERE side = 1), 0) AS raw_recorded,
                   coalesce(sum(recorded) FILTER (WHERE side = -1), 0) AS rollup_recorded,
                   coalesce(sum(computed) FILTER (WHERE side = 1), 0) AS raw_computed,
                   coalesce(sum(computed) FILTER (WHERE side = -1), 0) AS rollup_computed,
                   coalesce(sum(cost) FILTER (WHERE side = 1), 0) AS raw_cost,
                   coalesce(sum(cost) FILTER (WHERE side = -1), 0) AS rollup_cost,
                   coalesce(sum(duration_ms) FILTER (WHERE side = 1), 0) AS raw_duration_ms,
                   coalesce(sum(duration_ms) FILTER (WHERE side = -1), 0) AS rollup_duration_ms,
                   NOT EXISTS (SELECT FROM differing) AS equal
            FROM both_sides
          )
          SELECT groups, raw_executions, (SELECT count(*) FROM differing),
                 ARRAY(SELECT difference FROM differing ORDER BY day, project_id LIMIT 3),
                 to_jsonb(proof)::text
          FROM proof
          """;

  private static final String NOTE =
      """
      INSERT INTO rollup_proofs
      SELECT p.* FROM jsonb_populate_record(NULL::rollup_proofs, CAST(:row AS jsonb)) p
      """;

  private static final String QUEUE =
      ProofSql.DIFFERING
          + """
          INSERT INTO rollup_queue (user_id, project_id, day)
          SELECT user_id, project_id, day FROM differing
          """;

  private static final String FORGET_PROVED =
      "DELETE FROM rollup_unproved u WHERE NOT " + ProofSql.IS_QUEUED.formatted("u");

  private static final String UNPROVED = "SELECT count(*) FROM rollup_unproved";

  private static final String COMPUTED =
      """
      SELECT count(*)
      FROM (SELECT DISTINCT day, user_id, project_id FROM execution_metrics_daily) g
      """;

  /** So many groups are compared one by one, whatever their share. */
  private static final long FEW = 1_000;

  /** A pass over everything reads as much as this part of it does group by group. */
  private static final long PART = 4;

  private static final String LAST_WHOLE =
      "SELECT max(proved_at) FROM rollup_proofs WHERE scope = 'WHOLE' AND equal";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  RollupProofTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Compares both sides as one snapshot has them, writes the sums of both down, and queues again
   * what differs. No rollup computes meanwhile.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public RollupProof prove(RollupProof.Scope scope) {
    jdbc.sql(MetricSql.LOCK).query().listOfRows();
    if (scope == RollupProof.Scope.WHOLE) {
      jdbc.sql(BY_HASH).update();
    }
    String sides = ProofSql.bothSides(scope);
    var compared =
        jdbc.sql(sides + COMPARE)
            .param("id", ids.next())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("scope", scope.name())
            .query(RollupProofTable::compared)
            .single();
    jdbc.sql(NOTE).param("row", compared.row()).update();
    if (!compared.proof().equal()) {
      jdbc.sql(sides + QUEUE).update();
    }
    jdbc.sql(FORGET_PROVED).update();
    return compared.proof();
  }

  /**
   * What the groups that were computed since the last proof are cheapest compared as; if any were.
   */
  public Optional<RollupProof.Scope> due() {
    long unproved = count(UNPROVED);
    if (unproved == 0) {
      return Optional.empty();
    }
    return Optional.of(
        unproved > FEW && unproved * PART > count(COMPUTED)
            ? RollupProof.Scope.WHOLE
            : RollupProof.Scope.NEW);
  }

  private long count(String statement) {
    return jdbc.sql(statement).query(Long.class).single();
  }

  /** When everything was last compared, and agreed. */
  public Optional<Instant> lastWhole() {
    return jdbc.sql(LAST_WHOLE)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private static Compared compared(ResultSet row, int number) throws SQLException {
    Array examples = row.getArray(4);
    var proof =
        new RollupProof(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            List.of((String[]) examples.getArray()));
    return new Compared(proof, row.getString(5));
  }

  /** A proof with its row of the ledger, as JSON. */
  private record Compared(RollupProof proof, String row) {}
}
