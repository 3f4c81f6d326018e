package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.report.AgentReport;
import dev.vibecoder.store.report.AgentRow;
import dev.vibecoder.store.report.CostReport;
import dev.vibecoder.store.report.CostRow;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.TaskReport;
import dev.vibecoder.store.report.TaskRow;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostViewsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String RAW =
      """
      SELECT sum(cost), sum(tokens_used), sum(tokens_used) FILTER (WHERE cost IS NULL) FROM executions
      """;
  private static final String SUMS =
      "SELECT sum(cost), sum(tokens_used), sum(unpriced_tokens) FROM reporting.";

  private StoreFixture store;

  @BeforeEach
  void open() {
    store = new StoreFixture(DATABASE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachBreakdownAddsUpToTheExecutionsToTheLastDigit(long seed) {
    var work = new RandomWork(seed);
    work.store(DATABASE);
    rollup();
    String raw = DATABASE.value(RAW);

    for (String view :
        List.of(
            "daily_costs",
            "project_costs",
            "accepted_commit_costs",
            "agent_commit_costs",
            "task_costs",
            "commit_costs",
            "review_quality_costs")) {
      assertThat(DATABASE.value(SUMS + view)).as(view).isEqualTo(raw);
    }
    assertThat(
            DATABASE.value(
                "SELECT trim_scale(sum(cost)) FROM reporting.agent_commit_costs WHERE outcome = 'unattributed'"))
        .isEqualTo(
            DATABASE.value(
                "SELECT trim_scale(sum(cost)) FROM reporting.commit_costs WHERE bucket = 'unattributed'"));
    assertThat(
            DATABASE.value(
                "SELECT sum(tree_cost), sum(tree_tokens_used), sum(tree_unpriced_tokens)"
                    + " FROM reporting.task_costs WHERE parent_task_id IS NULL"))
        .isEqualTo(raw);
    assertThat(
            DATABASE.value(
                "SELECT sum(tokens_used), sum(unpriced_tokens) FROM reporting.daily_tokens"))
        .isEqualTo(raw.substring(raw.indexOf('|') + 1));
    assertThat(
            DATABASE.value("SELECT sum(cost), sum(unpriced_tokens) FROM reporting.failure_rates"))
        .isEqualTo(raw.replaceFirst("\\|\\d+\\|", "|"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void eachReportAddsUpToItsTotalAndToTheExecutions(long seed) {
    new RandomWork(seed).store(DATABASE);
    rollup();
    var raw = new BigDecimal(DATABASE.value("SELECT sum(cost) FROM executions"));

    for (Grouping first : CostReport.groupings()) {
      Report<CostRow> report =
          store
              .table(CostReport.class)
              .read(
                  ReportFilter.all(),
                  List.of(first, first == Grouping.MODEL ? Grouping.DAY : Grouping.MODEL));
      assertThat(report.total().cost()).as(first.toString()).isEqualByComparingTo(raw);
      assertThat(sum(report.rows(), CostRow::cost)).as(first.toString()).isEqualByComparingTo(raw);
    }
    Report<TaskRow> roots = store.table(TaskReport.class).read(ReportFilter.all(), 3, false);
    assertThat(sum(roots.rows(), TaskRow::cost)).isEqualByComparingTo(raw);
    assertThat(roots.rows()).hasSize(5);
    Report<TaskRow> trees = store.table(TaskReport.class).read(ReportFilter.all(), 3, true);
    assertThat(sum(trees.rows(), TaskRow::ownCost)).isEqualByComparingTo(raw);
    assertThat(trees.total().cost()).isEqualByComparingTo(raw);
    assertThat(
            sum(
                store
                    .table(AgentReport.class)
                    .read(ReportFilter.all(), List.of(Grouping.AGENT))
                    .rows(),
                AgentRow::cost))
        .isEqualByComparingTo(raw);
  }

  @Test
  void aRemovedProjectStaysInTheBillWithoutItsName() {
    new RandomWork(13).store(DATABASE);
    rollup();
    String raw = DATABASE.value(RAW);

    DATABASE.execute("DELETE FROM projects WHERE name = 'project 0'");
    String before =
        DATABASE.value(
            "SELECT sum(cost) FROM reporting.project_costs WHERE project = 'unattributed'");
    rollup();

    assertThat(DATABASE.rows("SELECT project FROM reporting.project_costs ORDER BY 1"))
        .containsExactly("project 1", "unattributed");
    assertThat(
            DATABASE.value(
                "SELECT sum(cost) FROM reporting.project_costs WHERE project = 'unattributed'"))
        .isEqualTo(before);
    for (String view : List.of("project_costs", "task_costs", "commit_costs")) {
      assertThat(DATABASE.value(SUMS + view)).as(view).isEqualTo(raw);
    }
  }

  private static <R> BigDecimal sum(List<R> rows, Function<R, @Nullable BigDecimal> cost) {
    BigDecimal sum = BigDecimal.ZERO;
    for (R row : rows) {
      @Nullable BigDecimal of = cost.apply(row);
      sum = of == null ? sum : sum.add(of);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void sharesATaskAmongTheCommitsThatAnswerIt(long seed) {
    var work = new RandomWork(seed);
    work.store(DATABASE);

    assertThat(
            costs(
                "SELECT coalesce(commit_id::text, bucket), sum(cost) FROM reporting.commit_costs GROUP BY 1"))
        .isEqualTo(expected(work));
  }

  @ParameterizedTest
  @ValueSource(longs = 10)
  void sumsATaskWithAllBelowIt(long seed) {
    var work = new RandomWork(seed);
    work.store(DATABASE);
    Map<String, BigDecimal> trees = new HashMap<>();
    for (RandomWork.Execution execution : work.executions) {
      @Nullable BigDecimal cost = execution.cost();
      @Nullable Integer task = execution.task();
      while (task != null && cost != null) {
        trees.merge(RandomWork.id(5, task).toString(), cost, BigDecimal::add);
        task = work.parents.get(task);
      }
    }

    assertThat(
            costs("SELECT task_id, tree_cost FROM reporting.task_costs WHERE task_id IS NOT NULL"))
        .isEqualTo(trees);
    for (int task = 0; task < work.parents.size(); task++) {
      assertThat(
              DATABASE.value(
                  "SELECT root_task_id FROM reporting.task_costs WHERE task_id = '"
                      + RandomWork.id(5, task)
                      + "'"))
          .isEqualTo(RandomWork.id(5, work.root(task)).toString());
    }
  }

  /** By the rule as it is written, in plain loops. */
  private static Map<String, BigDecimal> expected(RandomWork work) {
    Map<Integer, List<RandomWork.Commit>> answers = new HashMap<>();
    work.commits.stream()
        .filter(commit -> commit.reachable())
        .sorted(
            Comparator.comparing(RandomWork.Commit::second)
                .thenComparing(c -> c.id().getLeastSignificantBits()))
        .forEach(
            commit -> {
              @Nullable Integer task = commit.task();
              if (task != null) {
                answers.computeIfAbsent(task, t -> new ArrayList<>()).add(commit);
              }
            });
    Map<String, BigDecimal> costs = new HashMap<>();
    Map<Integer, BigDecimal> pools = new HashMap<>();
    for (RandomWork.Execution execution : work.executions) {
      @Nullable BigDecimal cost = execution.cost();
      @Nullable Integer commit = execution.commit();
      @Nullable Integer task = execution.task();
      while (task != null && !answers.containsKey(task)) {
        task = work.parents.get(task);
      }
      if (cost == null) {
        continue;
      }
      if (commit != null) {
        costs.merge(work.commits.get(commit).id().toString(), cost, BigDecimal::add);
      } else if (task == null) {
        costs.merge("unattributed", cost, BigDecimal::add);
      } else {
        pools.merge(task, cost, BigDecimal::add);
      }
    }
    pools.forEach((task, cost) -> share(cost, Objects.requireNonNull(answers.get(task)), costs));
    return costs;
  }

  private static void share(
      BigDecimal cost, List<RandomWork.Commit> commits, Map<String, BigDecimal> costs) {
    BigDecimal given = BigDecimal.ZERO.setScale(10);
    for (int i = 1; i <= commits.size(); i++) {
      BigDecimal upTo =
          cost.multiply(BigDecimal.valueOf(i))
              .divide(BigDecimal.valueOf(commits.size()), 10, RoundingMode.HALF_UP);
      costs.merge(commits.get(i - 1).id().toString(), upTo.subtract(given), BigDecimal::add);
      given = upTo;
    }
  }

  private static Map<String, BigDecimal> costs(String query) {
    Map<String, BigDecimal> costs = new HashMap<>();
    for (String row : DATABASE.rows(query)) {
      String[] fields = row.split("\\|");
      if (!"?".equals(fields[1])) {
        costs.put(fields[0], new BigDecimal(fields[1]));
      }
    }
    return costs;
  }

  private void rollup() {
    var metrics = store.table(ExecutionMetricTable.class);
    store.transaction().execute(status -> metrics.recompute(metrics.changedGroups()));
  }
}
