package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.CostSource;
import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of paid calls while others are being written down. */
class ModelCallTableIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final long TOKENS = 100;
  private static final UUID PROJECT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

  private static StoreFixture store;
  private static UUID user;
  private static ModelCallTable calls;

  @BeforeAll
  static void open() {
    store = new StoreFixture(DATABASE);
    calls = store.table(ModelCallTable.class);
    user = store.table(UserTable.class).findOrAdd("ann@example.org", "Ann").id();
    DATABASE.execute(
        "INSERT INTO projects (id, user_id, name, repository_url) VALUES ('%s', '%s', 'p', 'https://example.org/p')"
            .formatted(PROJECT, user));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static UUID execution(String source) {
    UUID agent =
        store.table(AgentTable.class).builtIn(user, source, AgentType.REVIEWER, "c", "p", "m");
    return store
        .table(ExecutionTable.class)
        .start(
            new NewExecution(
                user, PROJECT, null, agent, "p", "m", CostSource.PRICED, source, "only"));
  }

  private static UUID begin(UUID execution) {
    return calls.begin(new NewModelCall(user, PROJECT, execution, "p", "m", 1, TOKENS));
  }

  private static Spending spent(String source) {
    return Objects.requireNonNull(
        store.transaction().execute(s -> calls.spent(user, source, Instant.EPOCH)));
  }

  @Test
  void admitsNoMoreThanABudgetHowManyEverAskAtOnce() throws Exception {
    UUID execution = execution("race");
    Callable<Boolean> ask =
        () ->
            Boolean.TRUE.equals(
                store
                    .transaction()
                    .execute(
                        status -> {
                          Spending spent = calls.spent(user, "race", Instant.EPOCH);
                          boolean admitted = spent.unknownTokens() + TOKENS <= 5 * TOKENS;
                          if (admitted) {
                            begin(execution);
                          }
                          return admitted;
                        }));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Boolean> admitted = new ArrayList<>();
      for (Future<Boolean> answer :
          threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask))) {
        admitted.add(answer.get());
      }
      assertThat(admitted).filteredOn(yes -> yes).hasSize(5);
    } finally {
      threads.shutdownNow();
    }
    assertThat(spent("race").unknownTokens()).isEqualTo(5 * TOKENS);
  }

  @Test
  void tellsWhatIsKnownFromWhatMayHaveBeenBilled() {
    UUID execution = execution("kinds");
    calls.complete(begin(execution), 70, new BigDecimal("0.5"));
    calls.fail(begin(execution), 0L, BigDecimal.ZERO, "refused");
    calls.fail(begin(execution), null, null, "broke off");
    UUID pending = begin(execution);

    assertThat(spent("kinds").tokens()).isEqualTo(70);
    assertThat(spent("kinds").cost()).isEqualByComparingTo("0.5");
    assertThat(spent("kinds").unknownTokens()).isEqualTo(2 * TOKENS);
    assertThat(spent("none").tokens()).isZero();
    calls.complete(pending, 1, null);
    assertThat(spent("kinds").unknownTokens()).isEqualTo(TOKENS);
  }

  @Test
  void leavesCallsOfOtherWorkPending() {
    begin(execution("mine"));
    begin(execution("other"));

    assertThat(calls.closeOrphans(PROJECT, "mine")).isEqualTo(1);

    assertThat(
            DATABASE.rows(
                "SELECT e.source, c.state FROM model_calls c JOIN executions e ON e.id = c.execution_id"
                    + " WHERE e.source IN ('mine', 'other') ORDER BY 1"))
        .containsExactly("mine|ORPHANED", "other|PENDING");
  }
}
