package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ReportSpendingIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final BigDecimal COST = new BigDecimal("10.6250000001");

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url) VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', '</style><script>alert(1)</script>', 'https://example.org/one');
        INSERT INTO agents (id, user_id, name, type)
        SELECT ('00000000-0000-0000-0000-0000000000a' || n)::uuid, '00000000-0000-0000-0000-000000000001', name, 'PLANNER'
        FROM (VALUES (1, '=planner'), (2, 'coder')) AS a (n, name);
        INSERT INTO tasks (id, user_id, project_id, parent_task_id, title)
        SELECT ('00000000-0000-0000-0000-00000000010' || n)::uuid, '00000000-0000-0000-0000-000000000001',
               '00000000-0000-0000-0000-00000000000a', ('00000000-0000-0000-0000-00000000010' || parent)::uuid, title
        FROM (VALUES (1, NULL, 'build'), (2, 1, 'plan it'), (3, 1, 'code it'), (4, 3, '"test" it'), (5, NULL, 'small'),
                     (6, NULL, 'smaller')) AS t (n, parent, title);
        INSERT INTO executions (id, user_id, project_id, task_id, agent_id, status, model, input_tokens,
                                cost_recorded, cost_computed, cost_source, started_at, source, external_id, duration_ms)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001',
               CASE WHEN task > 0 THEN '00000000-0000-0000-0000-00000000000a'::uuid END,
               CASE WHEN task > 0 THEN ('00000000-0000-0000-0000-00000000010' || task)::uuid END,
               ('00000000-0000-0000-0000-0000000000a' || agent)::uuid, status::execution_status, model, tokens,
               recorded, computed,
               CASE WHEN recorded IS NOT NULL THEN 'REPORTED' WHEN computed IS NOT NULL THEN 'PRICED' ELSE 'UNKNOWN' END::cost_source,
               at::timestamptz, 'test', row_number() OVER (), ms
        FROM (VALUES
          (1, 1, 'COMPLETED', 'big', 100, 1.5, 1.0, '2026-01-31 23:30Z', 1000),
          (2, 1, 'FAILED', 'big', 200, NULL, 0.125, '2026-02-01 00:30Z', 2000),
          (4, 2, 'COMPLETED', 'new', 400, NULL, NULL, '2026-02-01 12:00Z', 3000),
          (4, 2, 'COMPLETED', 'big', 800, 7.0, NULL, '2026-02-02 12:00Z', 4000),
          (5, 2, 'COMPLETED', 'big', 1600, NULL, 1.5, '2026-02-02 12:00Z', 5000),
          (6, 2, 'RUNNING', 'big', 10, NULL, 0.5, '2026-02-02 12:00Z', NULL),
          (0, 2, 'FAILED', 'big', 20, NULL, 0.0000000001, '2026-02-02 12:00Z', 6000)
        ) AS e (task, agent, status, model, tokens, recorded, computed, at, ms);
        """);
    VibeRun rollup = VibeRun.on(DATABASE, "run", "rollup");
    assertThat(rollup.exitCode()).as(rollup.err()).isZero();
  }

  @Test
  void groupsByDayAndModelAtOnce() {
    VibeRun run = VibeRun.on(DATABASE, "report", "costs", "--by", "day,model", "--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "day,model,executions,unpriced,tokens,unpriced_tokens,cost_usd,recorded_usd,computed_usd,duration_ms",
            "2026-01-31,big,1,0,100,0,1.5,1.5,1,1000",
            "2026-02-01,big,1,0,200,0,0.125,,0.125,2000",
            "2026-02-01,new,1,1,400,400,,,,3000",
            "2026-02-02,big,4,0,2430,0,9.0000000001,7,2.0000000001,15000");
  }

  @Test
  void saysWhatTheCostIsMadeOfAndWhatItDoesNotKnow() {
    VibeRun run = VibeRun.on(DATABASE, "report", "costs", "--by", "project");

    assertThat(run.err())
        .contains(
            "The cost of 10.6250000001 USD is 8.5 as its sources recorded it",
            "2.1250000001 computed")
        .contains("400 of 3,130 tokens have no known price and are in no cost.")
        .contains("Days are those of UTC.");
    assertThat(run.out()).contains(" (no project) ");
  }

  @Test
  void listsTheDearestTasksAndTheRestInOneLine() {
    VibeRun run = VibeRun.on(DATABASE, "report", "tasks", "--limit", "1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" *\\| *", "|").strip()).toList())
        .element(2)
        .asString()
        .startsWith("build|</style><script>alert(1)</script>|PENDING|3|4|1|1,500|400|8.625|");
    assertThat(run.out()).contains(" (others) ", " (no task) ", " total ");
    JsonNode rows = json("report", "tasks", "--limit", "1");
    assertThat(rows.findValuesAsString("line")).containsExactly("task", "others", "none");
    assertThat(sum(rows, "cost_usd")).isEqualByComparingTo(COST);
    assertThat(sum(rows, "unpriced_tokens")).isEqualByComparingTo("400");
  }

  @Test
  void showsSubtasksBelowTheirTasks() {
    JsonNode rows = json("report", "tasks", "--tree");

    assertThat(rows.findValuesAsString("task"))
        .startsWith("build", "code it", "\"test\" it", "plan it", "small", "smaller");
    assertThat(rows.findValuesAsString("depth")).startsWith("0", "1", "2", "1", "0", "0");
    assertThat(rows.get(1).get("cost_usd").decimalValue()).isEqualByComparingTo("7");
    assertThat(rows.get(1).get("own_usd").isNull()).isTrue();
    assertThat(sum(rows, "own_usd")).isEqualByComparingTo(COST);
  }

  @Test
  void countsOfTasksWhatWasSpentOnTheDaysAskedFor() {
    JsonNode rows = json("report", "tasks", "--from", "2026-02-01", "--to", "2026-02-01");

    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.get(0).get("cost_usd").decimalValue()).isEqualByComparingTo("0.125");
    assertThat(rows.get(0).get("unpriced_tokens").asInt()).isEqualTo(400);
    assertThat(json("report", "tasks", "--project", "none of these").size()).isZero();
  }

  @Test
  void ratesAgentsByWhatCompletedOrFailed() {
    VibeRun run = VibeRun.on(DATABASE, "report", "agents", "--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "agent,executions,completed,failures,failure_rate,tokens,unpriced_tokens,cost_usd,recorded_usd,computed_usd,usd_per_success,p50_ms,p95_ms",
            "'=planner,2,1,1,0.5000,300,0,1.625,1.5,1.125,1.625000,1000,2000",
            "coder,5,3,1,0.2500,2830,400,9.0000000001,7,2.0000000001,3.000000,4000,6000");
    assertThat(json("report", "agents", "--by", "agent,month").size()).isEqualTo(3);
  }

  @Test
  void writesOnePageThatTrustsNoText() {
    for (String report : new String[] {"costs", "tokens", "agents"}) {
      VibeRun run =
          VibeRun.on(DATABASE, "report", report, "--by", "day,project", "--format", "html");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .startsWith("<!DOCTYPE html>")
          .contains(
              "Content-Security-Policy",
              "default-src 'none'",
              "&lt;script&gt;alert(1)",
              "<svg ",
              "<tfoot>")
          .doesNotContain("<script", "http://", "https://", "url(", "@import");
    }
    assertThat(VibeRun.on(DATABASE, "report", "tasks", "--tree", "--format", "html").out())
        .contains("&quot;test&quot; it", "400 of 3,130 tokens have no known price")
        .doesNotContain("<script");
    assertThat(
            VibeRun.on(DATABASE, "report", "costs", "--project", "<b>", "--format", "html").out())
        .contains("There is nothing to show.", "&lt;b&gt;");
  }

  @Test
  void refusesGroupsThatMakeNoSense() {
    assertThat(VibeRun.on(DATABASE, "report", "costs", "--by", "day,day").err()).contains("twice");
    assertThat(VibeRun.on(DATABASE, "report", "commits", "--by", "day,author").exitCode())
        .isEqualTo(2);
    assertThat(VibeRun.on(DATABASE, "report", "commits", "--format", "html").exitCode())
        .isEqualTo(2);
    assertThat(VibeRun.on(DATABASE, "report", "tasks", "--limit", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void saysThatTheRollupIsBehind() {
    try (var database = new TestDatabase().create()) {
      database.execute(
          "INSERT INTO rollup_queue (user_id, day) SELECT gen_random_uuid(), '2026-01-01'");

      assertThat(VibeRun.on(database, "report", "costs").err())
          .contains("vibe run rollup counts them");
    }
  }

  private static BigDecimal sum(JsonNode rows, String column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = row.get(column).isNull() ? sum : sum.add(row.get(column).decimalValue());
    }
    return sum;
  }

  private static JsonNode json(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    VibeRun run = VibeRun.on(DATABASE, all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }
}
