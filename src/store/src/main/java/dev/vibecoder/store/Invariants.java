package dev.vibecoder.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What always holds of the data, whatever failed and was restarted: looked up, not assumed. */
@Component
public class Invariants {

  private static final int EXAMPLES = 5;

  private static final List<Invariant> ALL =
      Stream.of(CommitInvariants.ALL, IndexInvariants.ALL, RunInvariants.ALL)
          .flatMap(List::stream)
          .toList();

  private static final String COUNT_AND_EXAMPLES =
      """
      WITH violations (example) AS (%s)
      SELECT left(example, 300), count(*) OVER ()
      FROM violations
      ORDER BY example
      LIMIT %d
      """;

  private static final String PENDING_ROLLUP =
      "SELECT count(*) FROM (SELECT DISTINCT user_id, project_id, day FROM rollup_queue) AS pending";

  private final JdbcClient jdbc;

  Invariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks at each; a large database takes minutes. */
  public List<InvariantResult> check() {
    return ALL.stream().map(this::check).toList();
  }

  /** Groups of metrics that wait for a rollup, which is no violation. */
  public long pendingRollups() {
    return jdbc.sql(PENDING_ROLLUP).query(Long.class).single();
  }

  private InvariantResult check(Invariant invariant) {
    record Found(String example, long count) {}
    List<Found> found =
        jdbc.sql(COUNT_AND_EXAMPLES.formatted(invariant.violations(), EXAMPLES))
            .query((row, n) -> new Found(String.valueOf(row.getString(1)), row.getLong(2)))
            .list();
    return new InvariantResult(
        invariant.name(),
        invariant.meaning(),
        found.isEmpty() ? 0 : found.get(0).count(),
        found.stream().map(Found::example).toList());
  }
}
