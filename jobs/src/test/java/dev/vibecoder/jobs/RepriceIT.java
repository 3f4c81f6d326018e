package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.PriceChange;
import dev.vibecoder.store.PriceChangeTable;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Two users, each with three executions on three days. */
class RepriceIT {

  private static final String ROWS =
      """
      INSERT INTO users (id, email, name)
      SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, n || '@b', 'U' FROM generate_series(1, 2) n;
      INSERT INTO agents (id, user_id, name, type)
      SELECT ('00000000-0000-0000-0000-0000000000a' || n)::uuid, ('00000000-0000-0000-0000-00000000000' || n)::uuid,
             'planner', 'PLANNER' FROM generate_series(1, 2) n;
      INSERT INTO executions (
        id, user_id, agent_id, status, provider, model, input_tokens, cost_recorded, cost_computed,
        cost_source, started_at, source, external_id)
      SELECT gen_random_uuid(), ('00000000-0000-0000-0000-00000000000' || u)::uuid,
             ('00000000-0000-0000-0000-0000000000a' || u)::uuid, 'COMPLETED', 'acme', 'big', 1000000,
             CASE WHEN d = 3 THEN 7 END, CASE WHEN d > 1 THEN 5 END,
             (CASE d WHEN 1 THEN 'UNKNOWN' WHEN 2 THEN 'PRICED' ELSE 'REPORTED' END)::cost_source,
             '2026-06-01 12:00Z'::timestamptz + d * interval '1 day', 'test', u || '-' || d
      FROM generate_series(1, 2) u, generate_series(1, 3) d;
      INSERT INTO executions (
        id, user_id, agent_id, status, provider, model, input_tokens, cost_computed, cost_source,
        started_at, source, external_id)
      VALUES (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000a1',
              'COMPLETED', 'acme', 'big', 9, 0, 'FREE', '2026-06-02 12:00Z', 'test', 'free');
      INSERT INTO model_prices (provider, model, valid_from, input) VALUES
        ('acme', 'big', '2026-06-01', 3), ('acme', 'big', '2026-06-04', 4);
      DELETE FROM rollup_queue
      """;

  private static final String COSTS =
      "SELECT external_id, trim_scale(cost_computed), cost_source, trim_scale(cost) FROM executions ORDER BY 1";

  private static final Map<String, String> JUNE = Map.of("from", "2026-06-01", "to", "2026-06-30");

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
  void writesWhatIsAnotherCostAndQueuesThoseGroupsAlone() {
    JobExecution run = jobs.run("reprice", JUNE);

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.rows(COSTS))
        .containsExactly(
            "1-1|3|PRICED|3",
            "1-2|3|PRICED|3",
            "1-3|4|REPORTED|7",
            "2-1|3|PRICED|3",
            "2-2|3|PRICED|3",
            "2-3|4|REPORTED|7",
            "free|0|FREE|0");
    assertThat(change(run).toString())
        .contains("executions=6, changed=6, newlyPriced=2, newlyUnpriced=0, unpriced=0")
        .contains("written=true");
    assertThat(change(run).difference()).isEqualByComparingTo("0");

    database.execute("DELETE FROM rollup_queue");
    JobExecution again = jobs.run("reprice", JUNE);
    assertThat(change(again).changed()).isZero();
    assertThat(database.value("SELECT count(*) FROM rollup_queue")).isEqualTo("0");
  }

  @Test
  void onlyShowsWhatWouldChangeInADryRun() {
    var before = database.rows(COSTS);
    JobExecution run =
        jobs.run("reprice", Map.of("from", "2026-06-01", "to", "2026-06-02", "dryRun", "true"));

    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.rows(COSTS)).isEqualTo(before);
    assertThat(change(run).executions()).isEqualTo(2);
    assertThat(change(run).difference()).isEqualByComparingTo("6");
  }

  @Test
  void goesOnAfterTheLastPageThatWasWritten() {
    database.execute(
        "ALTER TABLE executions ADD CONSTRAINT none CHECK (external_id NOT LIKE '2-%' OR cost_computed IS DISTINCT FROM 3) NOT VALID");
    assertThat(started().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(database.rows(COSTS)).contains("1-1|3|PRICED|3", "2-1|?|UNKNOWN|?");

    database.execute("ALTER TABLE executions DROP CONSTRAINT none");
    JobExecution restart = started();
    assertThat(restart.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(change(restart).executions()).as("each is looked at once").isEqualTo(6);
    assertThat(database.value("SELECT sum(cost_computed)::int FROM executions")).isEqualTo("20");
  }

  @Test
  void leavesNoPriceUnknown() {
    database.execute("DELETE FROM model_prices");
    JobExecution run = jobs.run("reprice", JUNE);

    assertThat(change(run).newlyUnpriced()).isEqualTo(4);
    assertThat(change(run).unpriced()).isEqualTo(6);
    assertThat(database.rows(COSTS)).contains("1-2|?|UNKNOWN|?", "1-3|?|REPORTED|7");
  }

  @Test
  void refusesWindowsThatAreNone() {
    assertThat(failure(Map.of())).contains("reprice needs the parameters from and to");
    assertThat(failure(Map.of("from", "June", "to", "2026-06-30"))).contains("from=June is no day");
    assertThat(failure(Map.of("from", "2026-06-30", "to", "2026-06-01"))).contains("is before");
  }

  private String failure(Map<String, String> parameters) {
    JobExecution run = jobs.run("reprice", parameters);
    assertThat(run.getStatus()).isEqualTo(BatchStatus.FAILED);
    return run.getStepExecutions().iterator().next().getExitStatus().getExitDescription();
  }

  private JobExecution started() {
    return jobs.start(
        "reprice", Map.of("from", "2026-06-01", "to", "2026-06-30", "requestedAt", "once"));
  }

  private PriceChange change(JobExecution run) {
    return jobs.bean(PriceChangeTable.class).ofRun(run.getId()).get(0);
  }
}
