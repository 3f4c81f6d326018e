package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a role are of one database, and a clone has them not: this one is migrated. */
class ReportingRoleIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.at("032");

  @Test
  void aSessionIsBounded() throws SQLException {
    try (var login = new ReportingLogin(DATABASE)) {
      assertThat(login.column("SHOW statement_timeout")).containsExactly("1min");
      assertThat(login.column("SHOW lock_timeout")).containsExactly("5s");
      assertThat(login.column("SHOW idle_in_transaction_session_timeout")).containsExactly("30s");
      assertThat(login.column("SHOW default_transaction_read_only")).containsExactly("on");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM public.executions",
        "SELECT count(*) FROM public.execution_metrics_daily",
        "SELECT prompt FROM public.tasks",
        "SELECT count(*) FROM batch.batch_job_execution",
        "SELECT id FROM executions FOR UPDATE",
        "SELECT id FROM executions FOR KEY SHARE",
        "LOCK TABLE executions IN ROW SHARE MODE",
        "LOCK TABLE executions IN SHARE MODE",
        "LOCK TABLE executions IN ACCESS EXCLUSIVE MODE",
        "DELETE FROM executions",
        "CREATE TABLE reporting.own (n int)",
        "CREATE TEMPORARY TABLE own (n int)",
        "CREATE VIEW public.own AS SELECT 1",
        "COMMENT ON VIEW daily_costs IS 'x'",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user"
      })
  void readsTheViewsAndNothingElse(String sql) throws SQLException {
    try (var login = new ReportingLogin(DATABASE)) {
      login.execute("SET default_transaction_read_only = off");
      login.connection().setAutoCommit(false);

      assertThatThrownBy(() -> login.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  @Timeout(120)
  void anOpenReportHoldsUpNoRollup() throws SQLException {
    try (var login = new ReportingLogin(DATABASE)) {
      login.connection().setAutoCommit(false);
      for (String view :
          List.of("daily_costs", "task_costs", "commit_costs", "executions", "rollup_settings")) {
        login.execute("SELECT count(*) FROM " + view);
      }

      assertThat(
              DATABASE.rows(
                  "SELECT DISTINCT mode FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                      + " WHERE a.usename = 'vibe_reporting' AND l.locktype = 'relation' AND a.datname = current_database()"))
          .containsExactly("AccessShareLock");
      VibeRun rollup = VibeRun.on(DATABASE, "run", "rollup");
      assertThat(rollup.exitCode()).as(rollup.err()).isZero();
      assertThat(login.column("SELECT count(*) FROM rollup_proofs")).isNotEmpty();
    }
  }

  @Test
  @Timeout(120)
  void aMigrationWaitsForAnOpenReportNoLongerThanItMayBeIdle() throws SQLException {
    try (var login = new ReportingLogin(DATABASE)) {
      login.execute("SET idle_in_transaction_session_timeout = '300ms'");
      login.connection().setAutoCommit(false);
      login.execute("SELECT count(*) FROM executions");

      DATABASE.execute("BEGIN; LOCK TABLE public.executions IN ACCESS EXCLUSIVE MODE; COMMIT");

      assertThatThrownBy(() -> login.execute("SELECT 1")).isInstanceOf(SQLException.class);
    }
  }
}
