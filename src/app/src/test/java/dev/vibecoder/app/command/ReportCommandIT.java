package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ReportCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url) VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'one', 'https://example.org/one'),
          ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000001', 'two', 'https://example.org/two');
        INSERT INTO agents (id, user_id, name, type)
        VALUES ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001', 'planner', 'PLANNER');
        INSERT INTO execution_metrics_daily
        SELECT m.day::date, '00000000-0000-0000-0000-000000000001', m.project::uuid,
               '00000000-0000-0000-0000-0000000000aa', 'maker', m.model, m.status::execution_status,
               m.executions, 0, m.unpriced, m.tokens - 4, 1, 1, 1, 1, 0, m.tokens, m.unpriced_tokens, m.cost,
               NULL, m.cost, 500, 100, 200
        FROM (VALUES
          ('00000000-0000-0000-0000-00000000000a', '2026-01-31', 'big', 'COMPLETED', 2, 0, 1000, 0, 0.125),
          ('00000000-0000-0000-0000-00000000000b', '2026-01-31', 'new', 'COMPLETED', 1, 1, 500, 500, NULL),
          (NULL, '2026-02-01', 'big', 'FAILED', 3, 1, 70, 20, 1.000000001)
        ) AS m (project, day, model, status, executions, unpriced, tokens, unpriced_tokens, cost);
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer,
                             committer_email, committed_at, branch, parents, ai_agent, files_changed, additions, deletions)
        SELECT ('00000000-0000-0000-0000-0000000000c' || n)::uuid, '00000000-0000-0000-0000-00000000000a',
               repeat(n::text, 40), 'm', author, 'e', at, author, 'e', at, 'main', '{}', agent, n, 10 * n, n
        FROM (VALUES
          (1, 'Ann', timestamptz '2026-01-31 23:59:59Z', NULL),
          (2, 'Ann', timestamptz '2026-02-01 00:00:00Z', 'robot'),
          (3, '=Bob', timestamptz '2026-02-02 12:00:00Z', NULL)
        ) AS c (n, author, at, agent);
        INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, quality_score, security_score, issues)
        SELECT gen_random_uuid(), project_id, id, 'r1', 'static',
               CASE files_changed WHEN 1 THEN 'APPROVED' WHEN 2 THEN 'CHANGES_REQUESTED' ELSE 'PENDING' END::review_status,
               CASE WHEN files_changed < 3 THEN files_changed / 2.0 END,
               CASE WHEN files_changed < 3 THEN 1.0 END,
               CASE files_changed WHEN 2 THEN '[{},{}]'::jsonb ELSE '[]' END
        FROM commits;
        """);
  }

  @Test
  void addsUpCostsAndLeavesUnknownOnesUnknown() {
    VibeRun run = VibeRun.on(DATABASE, "report", "costs", "--by", "project", "--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "project,executions,unpriced,tokens,unpriced_tokens,cost_usd,recorded_usd,computed_usd,duration_ms",
            "one,2,0,1000,0,0.125,,0.125,500",
            "two,1,1,500,500,,,,500",
            ",3,1,70,20,1.000000001,,1.000000001,500");
  }

  @Test
  void totalsATable() {
    VibeRun run = VibeRun.on(DATABASE, "report", "costs", "--by", "day");

    assertThat(run.out())
        .isEqualTo(
            """
             day        | executions | unpriced | tokens | unpriced_tokens |    cost_usd | recorded_usd | computed_usd | duration_ms
            ------------+------------+----------+--------+-----------------+-------------+--------------+--------------+-------------
             2026-01-31 |          3 |        1 |  1,500 |             500 |       0.125 |            - |        0.125 |       1,000
             2026-02-01 |          3 |        1 |     70 |              20 | 1.000000001 |            - |  1.000000001 |         500
            ------------+------------+----------+--------+-----------------+-------------+--------------+--------------+-------------
             total      |          6 |        2 |  1,570 |             520 | 1.125000001 |            - |  1.125000001 |       1,500
            """);
  }

  @Test
  void restrictsToDaysAndAProject() {
    assertThat(json("report", "costs", "--from", "2026-02-01").size()).isEqualTo(1);
    assertThat(json("report", "costs", "--to", "2026-01-31", "--by", "model").size()).isEqualTo(2);
    JsonNode unpriced = json("report", "costs", "--project", "two").get(0);
    assertThat(unpriced.get("cost_usd").isNull()).isTrue();
    assertThat(unpriced.get("unpriced_tokens").asInt()).isEqualTo(500);
    assertThat(json("report", "costs", "--project", "' OR true --").size()).isZero();
  }

  @Test
  void splitsTokensByKind() {
    JsonNode january = json("report", "tokens", "--by", "month").get(0);

    assertThat(january.get("month").asString()).isEqualTo("2026-01");
    assertThat(january.get("total").asInt()).isEqualTo(1_500);
    assertThat(january.get("input").asInt()).isEqualTo(1_492);
    assertThat(january.get("cached_input").asInt()).isEqualTo(2);
    assertThat(january.get("unpriced").asInt()).isEqualTo(500);
  }

  @Test
  void countsCommitsOnTheirUtcDay() {
    VibeRun days = VibeRun.on(DATABASE, "report", "commits", "--format", "csv");
    VibeRun weeks = VibeRun.on(DATABASE, "report", "commits", "--by", "week", "--format", "csv");
    VibeRun authors =
        VibeRun.on(DATABASE, "report", "commits", "--by", "author", "--format", "csv");

    assertThat(days.out().lines())
        .contains("2026-01-31,1,0,1,10,1", "2026-02-01,1,1,2,20,2", "2026-02-02,1,0,3,30,3");
    assertThat(weeks.out().lines()).contains("2026-01-26,2,1,3,30,3", "2026-02-02,1,0,3,30,3");
    assertThat(authors.out().lines()).contains("Ann,2,1,3,30,3", "'=Bob,1,0,3,30,3");
  }

  @Test
  void averagesScoresOverWhatIsScored() {
    JsonNode all = json("report", "reviews", "--by", "project").get(0);

    assertThat(all.get("reviews").asInt()).isEqualTo(3);
    assertThat(all.get("pending").asInt()).isEqualTo(1);
    assertThat(all.get("changes_requested").asInt()).isEqualTo(1);
    assertThat(all.get("findings").asInt()).isEqualTo(2);
    assertThat(all.get("quality").asDouble()).isEqualTo(0.75);
  }

  @Test
  void showsWhatIsStoredOfEachProject() {
    JsonNode projects = json("report", "projects");

    assertThat(projects.findValuesAsString("project")).containsExactly("one", "two");
    assertThat(projects.get(0).get("commits").asInt()).isEqualTo(3);
    assertThat(projects.get(0).get("reviews").asInt()).isEqualTo(3);
    assertThat(projects.get(1).get("synced_at").isNull()).isTrue();
  }

  private static JsonNode json(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    VibeRun run = VibeRun.on(DATABASE, all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }
}
