package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.TaskReport;
import dev.vibecoder.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which a clock was put forward or back, at midnight and over it. */
class ExecutionDaysIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String RAW =
      """
      SELECT (started_at AT TIME ZONE '%s')::date, count(*), sum(input_tokens)
      FROM executions
      GROUP BY 1
      ORDER BY 1
      """;

  private StoreFixture store;

  @BeforeEach
  void open() {
    store = new StoreFixture(DATABASE);
  }

  @AfterEach
  void close() {
    store.close();
    DATABASE.execute(
        "TRUNCATE executions, model_calls, review_runs, execution_metrics_daily, rollup_queue,"
            + " rollup_unproved");
  }

  @ParameterizedTest
  @CsvSource({
    "Atlantic/Azores, 2026-10-25",
    "Atlantic/Azores, 2026-03-29",
    "America/Havana, 2026-11-01",
    "America/Havana, 2026-03-08",
    "America/Santiago, 2026-04-05",
    "America/Santiago, 2026-09-06",
    "America/St_Johns, 2010-11-07",
    "Antarctica/Casey, 2010-03-05",
    "Asia/Beirut, 2026-10-25",
    "Asia/Chita, 2014-10-26",
    "Asia/Jerusalem, 2004-09-22",
    "Australia/Lord_Howe, 2026-04-05",
    "Pacific/Apia, 2011-12-30"
  })
  void haveAllTheirExecutionsAndNoOthers(String zone, LocalDate day) {
    executionsAround(day);
    var metrics = store.table(ExecutionMetricTable.class);
    metrics.useZone(zone);
    List<MetricGroup> groups = metrics.changedGroups();
    store.transaction().execute(status -> metrics.recompute(groups));

    assertThat(proved(RollupProof.Scope.NEW)).isEqualTo(721);
    assertThat(proved(RollupProof.Scope.WHOLE)).isEqualTo(721);
    List<String> raw = DATABASE.rows(RAW.formatted(zone));
    assertThat(
            DATABASE.rows(
                "SELECT day, executions, input_tokens FROM execution_metrics_daily ORDER BY 1"))
        .isEqualTo(raw);
    assertThat(raw.stream().map(this::reported)).isEqualTo(raw);
  }

  /** How many executions agree with the rollup. */
  private long proved(RollupProof.Scope scope) {
    RollupProof proof =
        Objects.requireNonNull(
            store
                .transaction()
                .execute(status -> store.table(RollupProofTable.class).prove(scope)));
    assertThat(proof.examples()).isEmpty();
    return proof.executions();
  }

  private String reported(String rawDay) {
    LocalDate day = LocalDate.parse(rawDay.substring(0, 10));
    var total =
        store.table(TaskReport.class).read(new ReportFilter(day, day, null), 3, false).total();
    return day + "|" + total.executions() + "|" + total.tokens();
  }

  /** One every ten minutes of five days, each of other tokens. */
  private void executionsAround(LocalDate day) {
    UUID user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    UUID agent =
        store.table(AgentTable.class).builtIn(user, "worker", AgentType.GENERAL, "x", "p", "m");
    DATABASE.execute(
        """
        INSERT INTO executions (id, user_id, agent_id, status, source, external_id, started_at, input_tokens)
        SELECT gen_random_uuid(), '%s', '%s', 'RUNNING', 'test', n,
               '%s'::timestamp AT TIME ZONE 'UTC' + n * interval '10 minutes', n * n
        FROM generate_series(-360, 360) n
        """
            .formatted(user, agent, day));
  }
}
