package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.work.AgentFields;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.ExecutionEnd;
import dev.vibecoder.domain.work.ExecutionStart;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentExecutionsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final TokenUsage USAGE = new TokenUsage(1_000, 200, 30, 0, 500, 70);

  private static WorkFixture ann;
  private static AgentExecutions executions;

  @BeforeAll
  static void start() {
    ann = new WorkFixture(DATABASE, "ann@example.org");
    executions = ann.table(AgentExecutions.class);
    ann.table(ModelPriceTable.class)
        .save(List.of(price(LocalDate.of(2026, 1, 1), "1"), price(LocalDate.of(2026, 3, 1), "2")));
  }

  @AfterAll
  static void close() {
    ann.close();
  }

  @Test
  void beginsWorkOnATaskAndEndsWithWhatItTook() {
    UUID task = ann.task("task").task().id();
    DetailedExecution begun = executions.start(ann.owner, WorkFixture.attempt(task));

    assertThat(begun.input()).isEqualTo("{\"a\": 1}");
    assertThat(begun.execution().project()).isEqualTo("engine");
    assertThat(begun.execution().model()).isEqualTo("large");
    assertThat(begun.execution().cost()).isNull();
    assertThat(ann.table(TaskFinder.class).find(ann.owner, task).orElseThrow().task().status())
        .isEqualTo(TaskStatus.IN_PROGRESS);
    ann.clock.advance(Duration.ofMillis(1_500));

    Execution ended = end(begun, null, null);

    assertThat(ended.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(ended.durationMs()).isEqualTo(1_500);
    assertThat(ended.tokensUsed()).isEqualTo(1_800);
    assertThat(ended.costSource()).isEqualTo(CostSource.PRICED);
    assertThat(ended.cost()).isEqualByComparingTo("0.0036");
    var total = ann.table(TaskFinder.class).total(ann.owner, task);
    assertThat(total.cost()).isEqualByComparingTo("0.0036");
    assertThat(total.unpricedTokens()).isZero();
  }

  @Test
  void keepsAGivenCostBesideTheComputedOne() {
    Execution ended =
        end(executions.start(ann.owner, WorkFixture.attempt(null)), new BigDecimal("0.25"), null);

    assertThat(ended.costSource()).isEqualTo(CostSource.REPORTED);
    assertThat(ended.costRecorded()).isEqualByComparingTo("0.25");
    assertThat(ended.costComputed()).isEqualByComparingTo("0.0036");
    assertThat(ended.cost()).isEqualByComparingTo("0.25");
  }

  @Test
  void doesNotKnowTheCostOfWhatHasNoPrice() {
    Execution ended =
        end(executions.start(ann.owner, WorkFixture.attempt(null)), null, "never-heard-of");

    assertThat(ended.costSource()).isEqualTo(CostSource.UNKNOWN);
    assertThat(ended.cost()).isNull();
    assertThat(ended.tokensUsed()).isEqualTo(1_800);
  }

  @Test
  void takesThePriceOfTheDayOnWhichItBegan() {
    var before =
        new ExecutionStart(
            "builder",
            null,
            ann.project,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            Instant.parse("2026-02-28T23:59:59.999Z"),
            "test",
            null);

    assertThat(end(executions.start(ann.owner, before), null, null).cost())
        .isEqualByComparingTo("0.0018");
  }

  @Test
  void endsOnceAndNeverBeforeItBegan() {
    DetailedExecution begun = executions.start(ann.owner, WorkFixture.attempt(null));
    UUID id = begun.execution().id();
    Instant early = begun.execution().startedAt().minusSeconds(1);

    assertThatThrownBy(() -> executions.end(ann.owner, id, ended(early)))
        .isInstanceOf(RefusedChange.class)
        .extracting(e -> ((RefusedChange) e).field())
        .isEqualTo("completed_at");
    assertThatThrownBy(() -> executions.end(ann.nobody(), id, ended(null)))
        .hasMessageContaining("there is no execution");
    executions.end(ann.owner, id, ended(null));
    assertThatThrownBy(() -> executions.end(ann.owner, id, ended(null)))
        .hasMessageContaining("what is COMPLETED does not become COMPLETED");
  }

  @Test
  void refusesWhatIsOfOthersOrOfThePlatform() {
    UUID task = ann.task("done").task().id();
    ann.table(TaskQueue.class).end(ann.owner, task, null, TaskStatus.COMPLETED, null);
    assertThatThrownBy(() -> executions.start(ann.owner, WorkFixture.attempt(task)))
        .hasMessageContaining("is COMPLETED");
    assertThatThrownBy(() -> executions.start(ann.owner, WorkFixture.attempt(ann.nobody())))
        .hasMessageContaining("there is no task");
    assertThatThrownBy(() -> executions.start(ann.nobody(), WorkFixture.attempt(null)))
        .hasMessageContaining("there is no agent builder");

    ann.table(AgentTable.class)
        .builtIn(ann.owner, "embedder", AgentType.GENERAL, "embedding", "local", "words");
    assertThatThrownBy(
            () ->
                executions.start(
                    ann.owner,
                    new ExecutionStart(
                        "embedder",
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        "test",
                        null)))
        .hasMessageContaining("part of this platform");
    assertThatThrownBy(
            () -> ann.table(AgentTable.class).change(ann.owner, "embedder", fields -> fields))
        .hasMessageContaining("part of this platform");
  }

  @Test
  void listsPagesWithoutGapsOrRepeats() {
    var agents = ann.table(AgentTable.class);
    UUID agent =
        agents
            .add(
                ann.owner, new AgentFields("paged", AgentType.GENERAL, List.of(), null, null, null))
            .id();
    Instant at = Instant.parse("2026-02-01T00:00:00.000001Z");
    for (int i = 0; i < 7; i++) {
      executions.start(
          ann.owner,
          new ExecutionStart(
              "paged", null, null, null, null, null, false, null, null, null, at, "test", null));
    }
    List<UUID> seen = new ArrayList<>();
    ExecutionSelection.Place after = null;
    do {
      List<Execution> page =
          ann.table(ExecutionFinder.class)
              .list(
                  ann.owner,
                  new ExecutionSelection(
                      null,
                      null,
                      agent,
                      ExecutionStatus.RUNNING,
                      null,
                      null,
                      "test",
                      at,
                      at.plusSeconds(1),
                      after,
                      3));
      page.forEach(execution -> seen.add(execution.id()));
      after =
          page.size() < 3
              ? null
              : new ExecutionSelection.Place(page.get(2).startedAt(), page.get(2).id());
    } while (after != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  private static Execution end(
      DetailedExecution begun, @Nullable BigDecimal cost, @Nullable String model) {
    return executions
        .end(
            ann.owner,
            begun.execution().id(),
            new ExecutionEnd(
                ExecutionStatus.COMPLETED, "[]", USAGE, cost, null, model, null, null, null))
        .execution();
  }

  private static ExecutionEnd ended(@Nullable Instant at) {
    return new ExecutionEnd(
        ExecutionStatus.COMPLETED, null, TokenUsage.NONE, null, null, null, null, at, null);
  }

  private static ModelPrice price(LocalDate from, String input) {
    return new ModelPrice(
        "acme",
        "large",
        from,
        null,
        null,
        null,
        new BigDecimal(input),
        null,
        null,
        null,
        new BigDecimal(input),
        null,
        null);
  }
}
