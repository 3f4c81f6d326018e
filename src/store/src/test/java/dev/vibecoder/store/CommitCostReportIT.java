package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.report.CommitCostReport;
import dev.vibecoder.store.report.CommitCostRow;
import dev.vibecoder.store.report.CommitCostRow.Kind;
import dev.vibecoder.store.report.CostReport;
import dev.vibecoder.store.report.CostRow;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitCostReportIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** The view has every commit, the report those on which something was spent. */
  private static final String VIEW =
      """
      SELECT coalesce(commit_id::text, bucket), trim_scale(sum(own_cost)), trim_scale(sum(task_cost)),
             trim_scale(sum(cost)), sum(tokens_used), sum(unpriced_tokens)
      FROM reporting.commit_costs
      WHERE own_executions + task_executions > 0
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
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isTheViewWhenNoDaysAreGiven(long seed) {
    new RandomWork(seed).store(DATABASE);

    assertThat(asTheViewSaysIt(read(ReportFilter.all(), Integer.MAX_VALUE)))
        .isEqualTo(DATABASE.rows(VIEW));
  }

  @ParameterizedTest
  @CsvSource({
    "7,2026-01-05,2026-01-05",
    "8,2026-01-03,2026-01-15",
    "9,2026-01-18,",
    "10,,2026-01-02"
  })
  void isTheViewAsIfThereWereNoOtherDays(
      long seed, @Nullable LocalDate from, @Nullable LocalDate to) {
    new RandomWork(seed).store(DATABASE);
    List<String> report =
        asTheViewSaysIt(read(new ReportFilter(from, to, null), Integer.MAX_VALUE));

    DATABASE.execute(
        "DELETE FROM executions WHERE (started_at AT TIME ZONE 'UTC')::date NOT BETWEEN '%s' AND '%s'"
            .formatted(from == null ? "-infinity" : from, to == null ? "infinity" : to));

    assertThat(report).isNotEmpty().isEqualTo(DATABASE.rows(VIEW));
  }

  /** East of Greenwich by more than half a day: what began at noon in UTC began on the next day. */
  @ParameterizedTest
  @CsvSource({"UTC,11", "Pacific/Auckland,12"})
  void addsUpToTheCostsOfAnyDaysAndProject(String zone, long seed) {
    try {
      DATABASE.execute("UPDATE rollup_settings SET time_zone = '" + zone + "'");
      new RandomWork(seed).store(DATABASE);
      var metrics = store.table(ExecutionMetricTable.class);
      store.transaction().execute(status -> metrics.recompute(metrics.changedGroups()));

      for (ReportFilter filter : filters()) {
        CostRow costs = store.table(CostReport.class).read(filter, List.of(Grouping.DAY)).total();
        for (int limit : new int[] {1, 7, 1000}) {
          Report<CommitCostRow> report = read(filter, limit);
          assertThat(report.total().cost()).as("%s", filter).isEqualTo(costs.cost());
          assertThat(report.total().recorded()).as("%s", filter).isEqualTo(costs.recorded());
          assertThat(report.total().computed()).as("%s", filter).isEqualTo(costs.computed());
          assertThat(report.total().tokens()).as("%s", filter).isEqualTo(costs.tokens());
          assertAddsUp(report);
        }
      }
    } finally {
      DATABASE.execute("UPDATE rollup_settings SET time_zone = 'UTC'");
    }
  }

  private static List<ReportFilter> filters() {
    List<ReportFilter> filters = new ArrayList<>();
    for (@Nullable String project : new @Nullable String[] {null, "project 1", "none"}) {
      filters.add(new ReportFilter(null, null, project));
      for (int first : new int[] {1, 4, 20, 25}) {
        LocalDate from = LocalDate.of(2026, 1, first);
        filters.add(new ReportFilter(from, from.plusDays(first / 4), project));
      }
    }
    return filters;
  }

  private static void assertAddsUp(Report<CommitCostRow> report) {
    List<Function<CommitCostRow, @Nullable BigDecimal>> columns =
        List.of(
            CommitCostRow::cost,
            CommitCostRow::recorded,
            CommitCostRow::computed,
            CommitCostRow::tokens,
            CommitCostRow::unpricedTokens,
            CommitCostRow::ownCost,
            CommitCostRow::taskCost,
            row -> BigDecimal.valueOf(row.commits()));
    for (var column : columns) {
      BigDecimal sum = BigDecimal.ZERO;
      for (CommitCostRow row : report.rows()) {
        sum = sum.add(known(column.apply(row)));
      }
      assertThat(sum).isEqualByComparingTo(known(column.apply(report.total())));
    }
  }

  private static BigDecimal known(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  @Test
  void listsTheDearestAndTheOthersInOneLine() {
    new RandomWork(13).store(DATABASE);
    List<CommitCostRow> all = of(Kind.COMMIT, read(ReportFilter.all(), 1000));

    Report<CommitCostRow> report = read(ReportFilter.all(), 3);

    assertThat(report.rows())
        .extracting(CommitCostRow::kind)
        .containsExactly(Kind.COMMIT, Kind.COMMIT, Kind.COMMIT, Kind.OTHERS, Kind.UNATTRIBUTED);
    assertThat(of(Kind.COMMIT, report)).isEqualTo(all.subList(0, 3));
    assertThat(of(Kind.OTHERS, report).get(0).commits()).isEqualTo(all.size() - 3);
    assertThat(all)
        .isSortedAccordingTo(
            Comparator.comparing(
                    CommitCostRow::cost,
                    Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .reversed());
    assertThat(of(Kind.OTHERS, read(ReportFilter.all(), all.size()))).isEmpty();
  }

  @Test
  void sharesRecordedAndComputedCostsAsItSharesTheCost() {
    new RandomWork(14).store(DATABASE);
    DATABASE.execute(
        "UPDATE executions SET cost_recorded = cost_computed, cost_source = 'REPORTED'"
            + " WHERE cost_recorded IS NULL AND cost_computed IS NOT NULL;"
            + " UPDATE executions SET cost_computed = cost_recorded");

    for (CommitCostRow row : read(ReportFilter.all(), 1000).rows()) {
      assertThat(row.recorded()).isEqualTo(row.cost());
      assertThat(row.computed()).isEqualTo(row.cost());
    }
  }

  @Test
  @Timeout(30)
  void climbsTreesOfAnyDepth() {
    new RandomWork(15).store(DATABASE);
    DATABASE.execute(
        """
        TRUNCATE executions, commits, tasks CASCADE;
        INSERT INTO tasks (id, user_id, project_id, parent_task_id, title)
        SELECT lpad(to_hex(n), 32, '0')::uuid, u.id, p.id,
               CASE WHEN n > 1 THEN lpad(to_hex(n - 1), 32, '0')::uuid END, 'deep'
        FROM users u, projects p, generate_series(1, 10000) n
        WHERE p.name = 'project 0';
        INSERT INTO commits (id, project_id, task_id, sha, message, author, author_email, authored_at, committer,
                             committer_email, committed_at, branch, parents, files_changed, additions, deletions)
        SELECT gen_random_uuid(), t.project_id, t.id, repeat('a', 40), 'm', 'a', 'e', now(), 'a', 'e', now(), 'main',
               '{}', 0, 0, 0
        FROM tasks t
        WHERE t.parent_task_id IS NULL;
        INSERT INTO executions (id, user_id, project_id, task_id, agent_id, status, input_tokens, cost_recorded,
                                cost_source, started_at, source, external_id)
        SELECT gen_random_uuid(), t.user_id, t.project_id, t.id, (SELECT min(id::text)::uuid FROM agents),
               'COMPLETED', 1, 1, 'REPORTED', now(), 'test', t.id
        FROM tasks t
        """);

    List<CommitCostRow> rows = read(ReportFilter.all(), 20).rows();

    assertThat(rows).singleElement().extracting(CommitCostRow::kind).isEqualTo(Kind.COMMIT);
    assertThat(rows.get(0).taskCost()).isEqualByComparingTo("10000");
  }

  private Report<CommitCostRow> read(ReportFilter filter, int limit) {
    return store.table(CommitCostReport.class).read(filter, limit);
  }

  private static List<CommitCostRow> of(Kind kind, Report<CommitCostRow> report) {
    return report.rows().stream().filter(row -> row.kind() == kind).toList();
  }

  /** The view has what reaches no commit as executions of its own. */
  private static List<String> asTheViewSaysIt(Report<CommitCostRow> report) {
    return report.rows().stream()
        .map(
            row ->
                row.kind() == Kind.UNATTRIBUTED
                    ? line("unattributed", row.cost(), null, row)
                    : line(String.valueOf(row.id()), row.ownCost(), row.taskCost(), row))
        .sorted()
        .toList();
  }

  private static String line(
      String name, @Nullable BigDecimal own, @Nullable BigDecimal task, CommitCostRow row) {
    return String.join(
        "|",
        name,
        text(own),
        text(task),
        text(row.cost()),
        text(row.tokens()),
        text(row.unpricedTokens()));
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "?" : number.toPlainString();
  }
}
