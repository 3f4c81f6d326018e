package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        "INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'a@b', 'Ann')");
    DATABASE.execute(
        "INSERT INTO projects (id, user_id, name, repository_url)"
            + " SELECT gen_random_uuid(), id, 'one', 'https://example.org/one' FROM users");
  }

  @Test
  void readsTheViewsUnderTheNamesOfTheTables() {
    VibeRun run = VibeRun.on(DATABASE, "sql", "--format", "csv", "SELECT name FROM projects;");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("name\r\none\r\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void linesUpATable() {
    assertThat(VibeRun.on(DATABASE, "sql", "SELECT 7 AS n, 'x' AS t, NULL AS nothing").out())
        .isEqualTo(" n | t | nothing\n---+---+---------\n 7 | x | NULL\n");
  }

  @Test
  void writesJsonThatKeepsTypes() {
    VibeRun run =
        VibeRun.on(
            DATABASE,
            "sql",
            "--json",
            "SELECT 12345678901234567890::numeric AS big, 1.50 AS exact, true AS yes, NULL AS none,"
                + " '{\"a\":[1]}'::jsonb AS doc, ARRAY['x', NULL] AS list, 'NaN'::float8 AS nan,"
                + " timestamptz '2026-01-01 05:30+05:30' AS at, '[1,2]'::vector AS v, 1 AS big");

    assertThat(run.json().toString())
        .contains("\"big\":12345678901234567890", "\"exact\":1.5", "\"yes\":true", "\"none\":null")
        .contains("\"doc\":{\"a\":[1]}", "\"list\":[\"x\",null]", "\"nan\":\"NaN\"")
        .contains("\"at\":\"2026-01-01T00:00:00Z\"", "\"v\":[1,2]", "\"big_2\":1");
    assertThat(run.out()).contains("\"exact\":1.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO projects (name) VALUES ('x')",
        "/* SELECT */ DELETE FROM projects",
        "WITH x AS (DELETE FROM projects RETURNING *) SELECT * FROM x",
        "WITH x AS (INSERT INTO public.users VALUES (gen_random_uuid(), 'x', 'x') RETURNING 1) TABLE x",
        "SELECT * INTO TEMP t FROM projects",
        "SELECT * INTO t FROM projects",
        "CREATE TEMP TABLE t (i int)",
        "EXPLAIN ANALYZE DELETE FROM projects",
        "EXPLAIN ANALYZE CREATE TABLE t AS SELECT 1",
        "SET ROLE vibe_owner",
        "RESET ROLE",
        "SET SESSION AUTHORIZATION vibe_owner",
        "SELECT set_config('role', 'vibe_owner', false)",
        "SELECT set_config('role', 'vibe_app', false)",
        "SELECT set_config('transaction_read_only', 'off', true)",
        "SELECT 1; SELECT 2",
        "SELECT 1; COMMIT; DELETE FROM projects",
        "COMMIT",
        "BEGIN",
        "DO $$ BEGIN PERFORM 1; END $$",
        "CALL nothing()",
        "COPY projects TO PROGRAM 'id'",
        "COPY projects TO STDOUT",
        "LISTEN x",
        "VACUUM",
        "SELECT * FROM batch.nodes",
        "SELECT * FROM public.projects",
        "SELECT email FROM public.users",
        "TABLE public.flyway_schema_history",
        "SELECT * FROM quartz.qrtz_locks",
        "SELECT rolpassword FROM pg_authid",
        "SELECT * FROM pg_shadow",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT pg_ls_dir('.')",
        "SELECT query_to_xml('SELECT * FROM batch.nodes', true, true, '')",
        "SELECT query_to_xml('DELETE FROM public.projects', true, true, '')",
        "SELECT nextval('batch.batch_job_execution_seq')",
        "SELECT * FROM projects FOR UPDATE",
        "SELECT pg_reload_conf()",
        "",
        ";",
        "-- nothing"
      })
  void refusesWhatIsNoQueryOfTheReports(String sql) {
    String before = DATABASE.value("SELECT count(*) FROM projects");

    VibeRun run = VibeRun.on(DATABASE, "sql", sql);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("vibe: ");
    assertThat(DATABASE.value("SELECT count(*) FROM projects")).isEqualTo(before).isEqualTo("1");
  }

  @Test
  void saysWhatTheServerSaysAndWhere() {
    VibeRun run = VibeRun.on(DATABASE, "sql", "SELECT 1,\n  nam FROM projects");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .contains("vibe: ERROR: column \"nam\" does not exist", "LINE 2:   nam FROM projects")
        .anyMatch(line -> line.equals("          ^"))
        .anyMatch(line -> line.startsWith("HINT: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT pg_sleep(30)",
        "SELECT set_config('statement_timeout', '0', false), pg_sleep(30)",
        "SELECT count(*) FROM generate_series(1, 100000000000)"
      })
  void stopsWhatTakesTooLong(String sql) {
    long start = System.nanoTime();

    VibeRun run = VibeRun.on(DATABASE, "sql", "--timeout", "1", sql);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("stopped after 1 s", "--timeout");
    assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
  }

  @Test
  void stopsRowsThatNeverEnd() {
    VibeRun run =
        VibeRun.on(
            DATABASE,
            "sql",
            "--format",
            "csv",
            "--timeout",
            "1",
            "SELECT set_config('statement_timeout', '0', true), g, pg_sleep(0.01)"
                + " FROM generate_series(1, 1000000000) g");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("stopped after 1 s");
  }

  @Test
  void showsSoManyRowsAndSaysThatThereAreMore() {
    String many = "SELECT g FROM generate_series(1, 5000) g";

    VibeRun table = VibeRun.on(DATABASE, "sql", many);
    VibeRun three = VibeRun.on(DATABASE, "sql", "--max-rows", "3", "--format", "csv", many);
    VibeRun csv = VibeRun.on(DATABASE, "sql", "--format", "csv", many);

    assertThat(table.out().lines()).hasSize(1_002);
    assertThat(table.err()).contains("first 1000 rows");
    assertThat(three.out().lines()).containsExactly("g", "1", "2", "3");
    assertThat(csv.out().lines()).hasSize(5_001);
    assertThat(csv.err()).isEmpty();
  }

  @Test
  void streamsRowsInLittleMemory() {
    var counted = new CountingStream();

    int exitCode =
        VibeRun.into(
            counted,
            new ByteArrayOutputStream(),
            Map.of("DATABASE_URL", DATABASE.url()),
            "sql",
            "--format",
            "csv",
            "SELECT g, repeat('x', 10000) FROM generate_series(1, 120000) g");

    assertThat(exitCode).isZero();
    assertThat(counted.bytes).isGreaterThan(Runtime.getRuntime().maxMemory());
  }

  @Test
  void takesTheReportingLoginThatIsGiven() {
    String nobody = DATABASE.url().replace(DATABASE.user() + ":", "nobody:");
    VibeRun run =
        VibeRun.with(
            Map.of("DATABASE_URL", DATABASE.url(), "REPORTING_URL", nobody), "sql", "SELECT 1");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("as nobody").doesNotContain(DATABASE.password());
  }

  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}
