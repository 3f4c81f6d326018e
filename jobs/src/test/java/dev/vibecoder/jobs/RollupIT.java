package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** The rollup equals the executions, says so, and fails when it does not. */
class RollupIT {

  private static final String ROWS =
      """
      INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
      INSERT INTO projects (id, user_id, name, repository_url) VALUES
        ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'one', 'https://example.org/one');
      INSERT INTO agents (id, user_id, name, type)
      VALUES ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001', 'planner', 'PLANNER');
      INSERT INTO executions (
        id, user_id, project_id, agent_id, status, provider, model, input_tokens, output_tokens,
        cost_recorded, cost_computed, cost_source, duration_ms, started_at, source, external_id)
      SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001',
             CASE WHEN n % 3 > 0 THEN '00000000-0000-0000-0000-00000000000a'::uuid END,
             '00000000-0000-0000-0000-0000000000aa',
             (CASE WHEN n % 7 = 0 THEN 'FAILED' ELSE 'COMPLETED' END)::execution_status, 'p', 'm' || n % 4,
             n, 2 * n, CASE WHEN n % 4 = 1 THEN n / 7.0 END, CASE WHEN n % 4 > 1 THEN n / 9.0 END,
             (CASE n % 4 WHEN 0 THEN 'UNKNOWN' WHEN 1 THEN 'REPORTED' ELSE 'PRICED' END)::cost_source,
             CASE WHEN n % 5 > 0 THEN n END, timestamptz '2026-03-28 00:30Z' + n * interval '37 minutes',
             'test', n::text
      FROM generate_series(1, 200) n
      """;

  private static final String DAYS =
      "SELECT day, sum(executions), sum(tokens_used) FROM execution_metrics_daily GROUP BY day ORDER BY day";

  @TempDir private Path workspace;

  private TestDatabase database;
  private JobsFixture jobs;

  @BeforeEach
  void open() {
    database = new TestDatabase().create();
    database.execute(ROWS);
    jobs = new JobsFixture(database, workspace);
  }

  @AfterEach
  void close() {
    jobs.close();
    database.close();
  }

  @Test
  void writesDownWhatBothSidesAddUpTo() {
    assertThat(jobs.run("rollup").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(
            database.rows(
                """
                SELECT scope, equal, raw_executions, rollup_executions, raw_tokens, raw_cost = rollup_cost,
                       raw_cost = (SELECT sum(cost) FROM executions), raw_unpriced
                FROM rollup_proofs
                """))
        .containsExactly("WHOLE|t|200|200|60300|t|t|15300");
    assertThat(
            database.rows(
                "SELECT min(duration_p50_ms), max(duration_p95_ms), sum(failures) FROM execution_metrics_daily"))
        .containsExactly("3|199|28");
  }

  @Test
  void comparesOnlyWhatItComputedAfterwards() {
    jobs.run("rollup");
    database.execute("UPDATE executions SET input_tokens = 5000 WHERE external_id = '60'");
    jobs.run("rollup");

    assertThat(
            database.rows(
                "SELECT scope, equal, groups, first_day = last_day FROM rollup_proofs ORDER BY id"))
        .containsExactly("WHOLE|t|12|f", "NEW|t|1|t");

    jobs.run("rollup");
    assertThat(database.value("SELECT count(*) FROM rollup_proofs"))
        .as("nothing new, nothing to prove")
        .isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE execution_metrics_daily SET output_tokens = output_tokens + 1 WHERE model = 'm1'",
        "UPDATE execution_metrics_daily SET cost = NULL WHERE model = 'm2'",
        "DELETE FROM execution_metrics_daily WHERE project_id IS NULL",
        "UPDATE execution_metrics_daily SET failures = 0",
      })
  void failsWhereTheSidesDifferAndComputesThatAnewNextTime(String damage) {
    jobs.run("rollup");
    database.execute(
        "INSERT INTO rollup_unproved SELECT DISTINCT user_id, project_id, day FROM execution_metrics_daily");
    database.execute(damage);

    JobExecution run = jobs.start("rollup", "once");
    assertThat(run.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(run.getAllFailureExceptions())
        .singleElement()
        .asString()
        .contains("is not the sum of the executions", "USD, the rollup says");
    assertThat(database.value("SELECT equal FROM rollup_proofs ORDER BY id DESC LIMIT 1"))
        .isEqualTo("f");

    assertThat(jobs.start("rollup", "once").getStatus())
        .as("a restart heals")
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT count(*) FROM rollup_proofs WHERE NOT equal")).isEqualTo("1");
    assertThat(database.value("SELECT sum(tokens_used) FROM execution_metrics_daily"))
        .isEqualTo("60300");
  }

  @Test
  void provesAfterARestartWhatAKilledRunComputed() {
    database.execute("ALTER TABLE rollup_proofs ADD CONSTRAINT none CHECK (time_zone <> 'UTC')");
    assertThat(jobs.start("rollup", "once").getStatus()).isEqualTo(BatchStatus.FAILED);
    database.execute("ALTER TABLE rollup_proofs DROP CONSTRAINT none");

    assertThat(jobs.start("rollup", "once").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.rows("SELECT equal, groups FROM rollup_proofs")).containsExactly("t|12");
    assertThat(database.value("SELECT count(*) FROM rollup_unproved")).isEqualTo("0");
  }

  @Test
  void cutsDaysInTheTimeZoneThatIsConfigured() {
    jobs.run("rollup");
    var settings = new RollupSettings(ZoneId.of("Europe/Vienna"), Duration.ofDays(7));
    try (var vienna =
        new JobsFixture(
            database,
            workspace,
            context ->
                context.registerBean("rollupSettings", RollupSettings.class, () -> settings))) {
      assertThat(vienna.run("rollup").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(database.rows(DAYS))
        .containsExactlyElementsOf(
            database.rows(
                """
                SELECT (started_at AT TIME ZONE 'Europe/Vienna')::date, count(*), sum(tokens_used)
                FROM executions GROUP BY 1 ORDER BY 1
                """));
    database.execute("UPDATE executions SET output_tokens = 0 WHERE external_id = '200'");
    assertThat(
            database.value(
                "SELECT DISTINCT day = (SELECT max(day) FROM execution_metrics_daily) FROM rollup_queue"))
        .isEqualTo("t");
  }

  @Test
  void computesEverythingAnewWhenAsked() {
    jobs.run("rollup");
    database.execute("UPDATE execution_metrics_daily SET tokens_used = 0");

    assertThat(jobs.run("rollup", Map.of("all", "true")).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT sum(tokens_used) FROM execution_metrics_daily"))
        .isEqualTo("60300");
  }

  @Test
  void keepsTheBillOfAProjectThatIsRemoved() {
    jobs.run("rollup");
    database.execute("DELETE FROM projects");
    jobs.run("rollup");

    assertThat(
            database.rows(
                "SELECT count(DISTINCT project_id), sum(executions), sum(tokens_used) FROM execution_metrics_daily"))
        .containsExactly("0|200|60300");
  }
}
