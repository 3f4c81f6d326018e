package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.vibecoder.domain.people.User;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.work.BudgetPeriod;
import dev.vibecoder.endpoint.Webhook;
import dev.vibecoder.jobs.step.BudgetReached;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.store.Budget;
import dev.vibecoder.store.BudgetTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.testkit.SettableClock;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

class BudgetIT {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  @TempDir private Path workspace;

  private final SettableClock clock = new SettableClock(NOON);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(204);
  private HttpServer listener;
  private TestDatabase database;
  private JobsFixture jobs;
  private User user;
  private Project project;
  private int spent;

  @BeforeEach
  void open() throws IOException {
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/hook",
        call -> {
          told.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          call.sendResponseHeaders(answer.get(), -1);
          call.close();
        });
    listener.start();
    database = new TestDatabase().create();
    var webhook =
        new Webhook(
            URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/hook?key=secret"));
    jobs =
        new JobsFixture(
            database,
            workspace,
            context -> {
              context.registerBean(Clock.class, () -> clock);
              context.registerBean(
                  "budgetSettings", BudgetSettings.class, () -> new BudgetSettings(webhook));
            });
    user = jobs.bean(UserTable.class).findOrAdd("ann@example.org", "Ann");
    project =
        jobs.bean(ProjectTable.class)
            .findOrAdd(
                user.id(),
                new NewProject(RepositoryUrl.parse("https://example.org/one"), "one", null, false));
    database.execute(
        "INSERT INTO agents (id, user_id, name, type) SELECT '00000000-0000-0000-0000-0000000000aa', id, 'embedder', 'GENERAL' FROM users");
  }

  @AfterEach
  void close() {
    jobs.close();
    database.close();
    listener.stop(0);
  }

  @Test
  void notesEachBoundOnceAPeriodAndTellsOfIt() {
    budget("all", null, BudgetPeriod.DAY, "5", "10");
    spend(6, NOON);
    rollup();
    rollup();
    assertThat(crossings()).containsExactly("all|2026-06-15|WARNING|6");

    spend(4, NOON);
    rollup();
    assertThat(crossings()).containsExactly("all|2026-06-15|WARNING|6", "all|2026-06-15|LIMIT|10");
    assertThat(told).hasSize(2);
    assertThat(told.get(1))
        .contains(
            "\"text\":\"budget all: 10", "\"level\":\"LIMIT\"", "\"period_start\":\"2026-06-15\"");

    clock.advance(Duration.ofDays(1));
    spend(20, clock.instant());
    rollup();
    assertThat(crossings()).hasSize(4).contains("all|2026-06-16|LIMIT|20");
  }

  @Test
  void notesTheCrossingOfABoundThatWasRaised() {
    budget("all", null, BudgetPeriod.DAY, null, "10");
    spend(11, NOON);
    rollup();
    database.execute("UPDATE budgets SET limit_usd = 20");
    rollup();
    assertThat(crossings()).containsExactly("all|2026-06-15|LIMIT|11");

    spend(10, NOON);
    rollup();
    rollup();
    assertThat(crossings()).containsExactly("all|2026-06-15|LIMIT|11", "all|2026-06-15|LIMIT|21");
    assertThat(told).hasSize(2);
  }

  @Test
  void tellsAgainWhatTheWebhookDidNotTake() {
    answer.set(500);
    budget("all", null, BudgetPeriod.MONTH, null, "10");
    spend(11, NOON);
    assertThat(rollup()).as("a deaf webhook fails no run").isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT count(notified_at) FROM budget_crossings")).isEqualTo("0");

    answer.set(200);
    rollup();
    rollup();
    assertThat(told).hasSize(2);
    assertThat(database.value("SELECT count(notified_at) FROM budget_crossings")).isEqualTo("1");
  }

  @Test
  void countsOnlyWhatABudgetIsAbout() {
    budget("one", project.id(), BudgetPeriod.MONTH, null, "10");
    spend(50, NOON);
    rollup();
    assertThat(crossings()).isEmpty();

    database.execute("UPDATE executions SET project_id = '" + project.id() + "'");
    rollup();
    assertThat(crossings()).containsExactly("one|2026-06-01|LIMIT|50");
  }

  @Test
  void stopsPaidStepsAtTheLimitWithoutWaitingForARollupAndLetsThemGoOnInTheNextPeriod() {
    var limits = jobs.bean(SpendingLimits.class);
    budget("all", null, BudgetPeriod.DAY, null, "10");
    spend(9, NOON);
    limits.admit(project, "embedder");

    spend(1, NOON);
    assertThatThrownBy(() -> limits.admit(project, "embedder"))
        .isInstanceOf(BudgetReached.class)
        .hasMessageContaining("budget all is spent: 10 of 10 USD since 2026-06-15");
    rollup();
    assertThatThrownBy(() -> limits.admit(project, "embedder")).isInstanceOf(BudgetReached.class);

    clock.advance(Duration.ofDays(1));
    limits.admit(project, "embedder");
  }

  @Test
  void takesALateImportForThePeriodOfItsExecutions() {
    budget("all", null, BudgetPeriod.DAY, null, "10");
    clock.advance(Duration.ofDays(3));
    spend(30, NOON.plus(Duration.ofDays(1)));
    spend(30, NOON.minus(Duration.ofDays(1)));
    rollup();

    assertThat(crossings())
        .as("but not for one before the budget was made")
        .containsExactly("all|2026-06-16|LIMIT|30");
  }

  private BatchStatus rollup() {
    return jobs.run("rollup").getStatus();
  }

  private List<String> crossings() {
    return database.rows(
        "SELECT budget, period_start, level, trim_scale(spent_usd) FROM reporting.budget_crossings ORDER BY id");
  }

  private void budget(
      String name,
      @Nullable UUID projectId,
      BudgetPeriod period,
      @Nullable String warn,
      String limit) {
    jobs.bean(BudgetTable.class)
        .set(
            new Budget(
                user.id(),
                name,
                projectId,
                null,
                period,
                warn == null ? null : new BigDecimal(warn),
                new BigDecimal(limit)));
  }

  private void spend(int usd, Instant at) {
    database.execute(
        """
        INSERT INTO executions (id, user_id, agent_id, status, cost_recorded, cost_source, started_at, source, external_id)
        SELECT gen_random_uuid(), id, '00000000-0000-0000-0000-0000000000aa', 'COMPLETED', %d, 'REPORTED', '%s', 's', '%d'
        FROM users
        """
            .formatted(usd, at, spent++));
  }
}
