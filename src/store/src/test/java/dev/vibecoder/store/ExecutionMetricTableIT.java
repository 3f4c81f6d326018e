package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExecutionMetricTableIT {

  private static final String DIFFERENCES =
      """
      SELECT day FROM (
        SELECT day, project_id, agent_id, model, status, executions, tokens_used, cost, duration_ms,
               unpriced_executions
        FROM execution_metrics_daily
        EXCEPT
        SELECT (started_at AT TIME ZONE 'UTC')::date, project_id, agent_id, model, status, count(*),
               sum(tokens_used), sum(cost), sum(duration_ms), count(*) FILTER (WHERE cost IS NULL)
        FROM executions GROUP BY 1, 2, 3, 4, 5
      ) AS extra
      """;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private StoreFixture store;
  private ExecutionMetricTable metrics;
  private UUID user;
  private UUID agent;

  @BeforeEach
  void open() {
    store = new StoreFixture(DATABASE);
    metrics = store.table(ExecutionMetricTable.class);
    user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    agent =
        store.table(AgentTable.class).builtIn(user, "embedder", AgentType.GENERAL, "x", "p", "m");
  }

  @AfterEach
  void close() {
    store.close();
    DATABASE.execute(
        "TRUNCATE executions, model_calls, review_runs, execution_metrics_daily, rollup_queue");
  }

  @Test
  void equalsTheExecutionsAfterEveryKindOfChange() {
    UUID first = execution("1", CostSource.FREE, 10);
    execution("2", CostSource.UNKNOWN, 20);
    assertThat(rollup()).isEqualTo(1);

    store.table(ExecutionTable.class).finish(first, ExecutionStatus.COMPLETED, null);
    rollup();
    assertThat(row()).containsExactlyInAnyOrder("COMPLETED|1|10|0|0", "RUNNING|1|20|?|1");

    DATABASE.execute(
        "UPDATE executions SET started_at = started_at - interval '3 days' WHERE id = '"
            + first
            + "'");
    rollup();
    assertThat(DATABASE.value("SELECT count(DISTINCT day) FROM execution_metrics_daily"))
        .isEqualTo("2");

    DATABASE.execute("DELETE FROM executions WHERE id = '" + first + "'");
    rollup();
    assertThat(row()).containsExactly("RUNNING|1|20|?|1");
    assertThat(DATABASE.rows(DIFFERENCES)).isEmpty();
  }

  @Test
  void recomputesOnlyTheGroupsThatChanged() {
    execution("1", CostSource.FREE, 10);
    rollup();
    DATABASE.execute("UPDATE execution_metrics_daily SET executions = 77");
    DATABASE.execute(
        "UPDATE executions SET started_at = started_at - interval '9 days', source = 'old' WHERE false");

    assertThat(metrics.changedGroups()).isEmpty();
    assertThat(rollup()).isZero();
    assertThat(DATABASE.value("SELECT executions FROM execution_metrics_daily")).isEqualTo("77");
  }

  @Test
  void seesNextTimeWhatIsCommittedLate() throws SQLException {
    execution("1", CostSource.FREE, 10);
    try (Connection late = DATABASE.dataSource().getConnection()) {
      late.setAutoCommit(false);
      late.createStatement()
          .execute(
              "UPDATE executions SET input_tokens = 99, updated_at = now() WHERE external_id = '1'");
      assertThat(rollup()).isEqualTo(1);
      late.commit();
    }
    assertThat(metrics.changedGroups()).hasSize(1);
    rollup();
    assertThat(DATABASE.value("SELECT tokens_used FROM execution_metrics_daily")).isEqualTo("99");
  }

  @Test
  void letsTwoRollupsAtOnceAgree() {
    IntStream.range(0, 50).forEach(i -> execution("e" + i, CostSource.FREE, i));

    List<CompletableFuture<Integer>> both =
        IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(this::rollup)).toList();
    both.forEach(CompletableFuture::join);

    assertThat(DATABASE.rows(DIFFERENCES)).isEmpty();
    assertThat(row()).containsExactly("RUNNING|50|1225|0|0");
  }

  private int rollup() {
    List<MetricGroup> groups = metrics.changedGroups();
    Integer rows = store.transaction().execute(status -> metrics.recompute(groups));
    return rows == null ? -1 : rows;
  }

  private static List<String> row() {
    return DATABASE.rows(
        "SELECT status, executions, tokens_used, trim_scale(cost), unpriced_executions FROM execution_metrics_daily");
  }

  private UUID execution(String externalId, CostSource source, long tokens) {
    var executions = store.table(ExecutionTable.class);
    UUID id =
        executions.start(
            new NewExecution(user, null, null, agent, "p", "m", source, "test", externalId));
    executions.addUsage(id, TokenUsage.ofInput(tokens), BigDecimal.ZERO, 5);
    return id;
  }
}
