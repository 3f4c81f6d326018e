package dev.vibecoder.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Executions of one owner over a year until 2026-11-01: 20 projects of unequal size, ten agents who
 * mostly use one of six models, 6 % failures, 3 % that came in up to 20 days late. The same seed
 * gives the same ones.
 */
final class GeneratedExecutions {

  private static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");

  private static final String OWNERS =
      """
      INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'rollup@bench', 'Bench');
      INSERT INTO projects (id, user_id, name, repository_url)
      SELECT ('10000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid,
             '00000000-0000-0000-0000-000000000001', 'project ' || n, 'https://example.org/' || n
      FROM generate_series(1, 20) n;
      INSERT INTO agents (id, user_id, name, type)
      SELECT ('20000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid,
             '00000000-0000-0000-0000-000000000001', 'agent ' || n, 'GENERAL'
      FROM generate_series(1, 10) n;
      """;

  /** The first number, the last, the time of number n, the source. */
  private static final String ROWS =
      """
      INSERT INTO executions (
        id, user_id, project_id, agent_id, status, provider, model, input_tokens, cached_input_tokens,
        cache_write_tokens, output_tokens, cost_computed, cost_source, duration_ms, started_at, completed_at,
        source, external_id)
      SELECT ('30000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
             '00000000-0000-0000-0000-000000000001',
             ('10000000-0000-0000-0000-' || lpad((1 + floor(20 * p * q))::int::text, 12, '0'))::uuid,
             ('20000000-0000-0000-0000-' || lpad(a::text, 12, '0'))::uuid,
             (CASE WHEN s < 0.06 THEN 'FAILED' WHEN s < 0.08 THEN 'CANCELLED' ELSE 'COMPLETED' END)::execution_status,
             'provider ' || m %% 3, 'model-' || m, 5000 * p, 50000 * q, 3000 * s, 2000 * p * s,
             CASE WHEN m <> 5 THEN round((p * q)::numeric, 8) END,
             (CASE WHEN m <> 5 THEN 'PRICED' ELSE 'UNKNOWN' END)::cost_source, 60000 * q, at,
             at + interval '1 minute', '%4$s', n::text
      FROM (
        SELECT n, random() AS p, random() AS q, random() AS s, 1 + floor(10 * random())::int AS a,
               random() AS other, floor(6 * random())::int AS m0, %3$s AS at
        FROM generate_series(%1$s, %2$s) n
      ) r
      CROSS JOIN LATERAL (SELECT CASE WHEN other < 0.9 THEN a %% 6 ELSE m0 END AS m) x
      """;

  private static final String IN_ORDER =
      """
      timestamptz '2025-11-01 00:00Z' + (n::float / %d * 365
        - CASE WHEN random() < 0.03 AND n > %d / 12 THEN 20 * random() ELSE 0 END) * interval '1 day'
      """;

  private final BenchHome home;
  private final int seed;
  private int next = 1;

  GeneratedExecutions(BenchHome home, int seed) {
    this.home = home;
    this.seed = seed;
  }

  int seed() {
    return seed;
  }

  LocalDate lastDay() {
    return LAST_DAY;
  }

  /** All at once, without what an import would cost. */
  void generate(int rows) throws SQLException {
    home.execute(OWNERS);
    home.execute("ALTER TABLE executions DISABLE TRIGGER USER");
    insert(rows, IN_ORDER.formatted(rows, rows), "bench");
    home.execute("ALTER TABLE executions ENABLE TRIGGER USER");
    home.execute("VACUUM ANALYZE executions");
  }

  /** As the next days bring them. */
  void addDays(int rows) throws SQLException {
    insert(rows, "timestamptz '2026-11-01 00:00Z' + 3 * random() * interval '1 day'", "bench");
  }

  /** As an import of old ones brings them. */
  void addScattered(int rows) throws SQLException {
    insert(rows, "timestamptz '2025-11-01 00:00Z' + 365 * random() * interval '1 day'", "bench");
  }

  /** What a night writes while people look at reports. */
  void writeAsANightDoes() {
    try {
      insert(2_000, "timestamptz '2026-10-31 00:00Z' + random() * interval '1 day'", "night");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Updates some of all days, and says how many groups of project and day they are in. */
  int updateScattered(int rows) throws SQLException {
    home.execute(
        """
        UPDATE executions SET output_tokens = output_tokens + 1
        WHERE id IN (SELECT id FROM executions TABLESAMPLE BERNOULLI (1) REPEATABLE (%d) ORDER BY md5(id::text) LIMIT %d)
        """
            .formatted(seed, rows));
    try (Connection connection = home.connect("");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*) FROM (SELECT DISTINCT user_id, project_id, day FROM rollup_queue) g")) {
      result.next();
      return result.getInt(1);
    }
  }

  void queueAll() throws SQLException {
    home.execute(
        """
        INSERT INTO rollup_queue (user_id, project_id, day)
        SELECT DISTINCT user_id, project_id, (started_at AT TIME ZONE 'UTC')::date FROM executions
        """);
  }

  private void insert(int rows, String time, String source) throws SQLException {
    home.execute(
        "SELECT setseed(%s);\n".formatted(1.0 / (seed + next))
            + ROWS.formatted(next, next + rows - 1, time, source));
    next += rows;
  }
}
