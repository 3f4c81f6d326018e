package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportCommitCostsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String[] REPORT = {"report", "commit-costs"};

  /** Two commits answer the task of what "code it" cost; the third is reviewed by a model. */
  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url) VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', '<b>one', 'https://example.org/one');
        INSERT INTO agents (id, user_id, name, type) VALUES
          ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-000000000001', 'coder', 'GENERAL');
        INSERT INTO tasks (id, user_id, project_id, parent_task_id, title)
        SELECT ('00000000-0000-0000-0000-00000000010' || n)::uuid, '00000000-0000-0000-0000-000000000001',
               '00000000-0000-0000-0000-00000000000a', ('00000000-0000-0000-0000-00000000010' || parent)::uuid, title
        FROM (VALUES (1, NULL, 'build'), (2, 1, 'code it'), (3, NULL, 'unanswered')) AS t (n, parent, title);
        INSERT INTO commits (id, project_id, task_id, sha, message, author, author_email, authored_at, committer,
                             committer_email, committed_at, branch, parents, files_changed, additions, deletions)
        SELECT ('00000000-0000-0000-0000-00000000020' || n)::uuid, '00000000-0000-0000-0000-00000000000a',
               CASE WHEN n < 3 THEN '00000000-0000-0000-0000-000000000101'::uuid END, repeat(n::text, 40), message,
               'ann@home', 'e', at::timestamptz, 'a', 'e', at::timestamptz, 'main', '{}', 0, 0, 0
        FROM (VALUES
          (1, E'=HYPERLINK("http://x")\\n\\nbody', '2026-01-31 23:30Z'),
          (2, E'</td><script>alert(1)</script>\\x1b[2J', '2026-02-01 00:30Z'),
          (3, repeat('long ', 20) || 'end', '2026-02-02 00:30Z')
        ) AS c (n, message, at);
        INSERT INTO project_authors (project_id, author, author_email, person, person_email) VALUES
          ('00000000-0000-0000-0000-00000000000a', 'ann@home', 'e', '+Ann', 'e');
        INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, quality_score, security_score, created_at)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000201',
               rules, reviewer, status::review_status, quality, 1, at::timestamptz
        FROM (VALUES
          ('1', 'static', 'CHANGES_REQUESTED', 0.5, '2026-02-01Z'),
          ('2', 'static', 'APPROVED', 0.875, '2026-02-02Z'),
          ('3', 'a model', 'COMMENTED', 0.25, '2026-02-03Z')
        ) AS r (rules, reviewer, status, quality, at);
        INSERT INTO executions (id, user_id, project_id, task_id, commit_id, agent_id, status, input_tokens,
                                cost_recorded, cost_computed, cost_source, started_at, source, external_id)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a',
               ('00000000-0000-0000-0000-00000000010' || task)::uuid, ('00000000-0000-0000-0000-00000000020' || about)::uuid,
               '00000000-0000-0000-0000-0000000000a1', 'COMPLETED', tokens, recorded, computed,
               CASE WHEN recorded IS NOT NULL THEN 'REPORTED' WHEN computed IS NOT NULL THEN 'PRICED' ELSE 'UNKNOWN' END::cost_source,
               at::timestamptz, 'test', row_number() OVER ()
        FROM (VALUES
          (2, NULL, 1001, 5.0000000001, 4.0, '2026-02-01 12:00Z'),
          (2, NULL, 100, NULL, NULL, '2026-02-02 12:00Z'),
          (2, 3, 10, NULL, 0.25, '2026-02-02 12:00Z'),
          (3, NULL, 20, NULL, 0.5, '2026-02-02 12:00Z'),
          (NULL, 1, 40, NULL, 0.125, '2026-02-03 12:00Z')
        ) AS e (task, about, tokens, recorded, computed, at);
        """);
    VibeRun rollup = VibeRun.on(DATABASE, "run", "rollup");
    assertThat(rollup.exitCode()).as(rollup.err()).isZero();
  }

  @Test
  void givesProgramsAllThereIsAndSpreadsheetsNoFormula() {
    VibeRun run = run("--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "sha,line,commit_id,committed,project,author,subject,verdict,quality,commits,own_usd,task_usd,cost_usd,"
                + "tokens,unpriced_tokens,recorded_usd,computed_usd",
            "1111111111111111111111111111111111111111,commit,00000000-0000-0000-0000-000000000201,2026-01-31,<b>one,"
                + "'+Ann,\"'=HYPERLINK(\"\"http://x\"\")\",APPROVED,0.875,1,0.125,2.5000000001,2.6250000001,590,50,"
                + "2.5000000001,2.125",
            "2222222222222222222222222222222222222222,commit,00000000-0000-0000-0000-000000000202,2026-02-01,<b>one,"
                + "'+Ann,</td><script>alert(1)</script>\u001b[2J,,,1,,2.5,2.5,551,50,2.5,2",
            "3333333333333333333333333333333333333333,commit,00000000-0000-0000-0000-000000000203,2026-02-02,<b>one,"
                + "'+Ann,"
                + "long ".repeat(20)
                + "end,,,1,0.25,,0.25,10,0,,0.25",
            ",unattributed,,,,,,,,0,,,0.5,20,0,,0.5");
  }

  @Test
  void addsUpToTheCosts() {
    VibeRun costs = VibeRun.on(DATABASE, "report", "costs");
    VibeRun run = run("--limit", "1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .isEqualTo(costs.err())
        .contains("The cost of 5.8750000001 USD", "100 of 1,171 tokens", "Days are those of UTC.");
    assertThat(run.out().lines().map(line -> line.replaceAll(" *\\| *", "|").strip()).toList())
        .satisfiesExactly(
            names -> assertThat(names).startsWith("sha|committed|project|author|subject|verdict|"),
            line -> assertThat(line).isNotBlank(),
            dearest ->
                assertThat(dearest)
                    .startsWith(
                        "1111111111|2026-01-31|<b>one|+Ann|=HYPERLINK(\"http://x\")|APPROVED|0.875|1|"),
            others ->
                assertThat(others).startsWith("(others)|").contains("|2|0.25|2.5|2.75|561|50"),
            none -> assertThat(none).startsWith("(unattributed)|").contains("|0.5|20|0"),
            line -> assertThat(line).isNotBlank(),
            total ->
                assertThat(total)
                    .startsWith("total|")
                    .contains("|3|0.375|5.0000000001|5.8750000001|1,171|100"));
  }

  @Test
  void cutsSubjectsForPeopleAndEscapesWhatDrivesTerminals() {
    assertThat(run().out())
        .contains("long ".repeat(12).substring(0, 59) + "…", "\\u001b[2J")
        .doesNotContain("\u001b", "3".repeat(11));
  }

  @Test
  void countsWhatWasSpentOnTheDaysAskedFor() {
    JsonNode rows = json("--from", "2026-02-02", "--to", "2026-02-02");

    assertThat(rows.findValuesAsString("line"))
        .containsExactly("commit", "commit", "commit", "unattributed");
    assertThat(rows.findValuesAsString("sha")).startsWith("3".repeat(40), "1".repeat(40));
    assertThat(rows.get(0).get("cost_usd").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(rows.get(1).get("cost_usd").isNull()).isTrue();
    assertThat(rows.get(1).get("unpriced_tokens").asInt()).isEqualTo(50);
    assertThat(json("--from", "2026-02-04").size()).isZero();
    assertThat(json("--project", "none of these").size()).isZero();
    assertThat(json("--project", "<b>one").size()).isEqualTo(4);
  }

  @Test
  void writesOnePageThatTrustsNoText() {
    assertThat(run("--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains(
            "What commits cost", "&lt;script&gt;alert(1)", "<svg ", "<tfoot>", "(unattributed)")
        .doesNotContain("<script", "<b>", "\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "all"})
  void refusesALimitThatIsNone(String limit) {
    VibeRun run = run("--limit", limit);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--limit");
  }

  private static VibeRun run(String... options) {
    String[] all = Arrays.copyOf(REPORT, REPORT.length + options.length);
    System.arraycopy(options, 0, all, REPORT.length, options.length);
    return VibeRun.on(DATABASE, all);
  }

  private static JsonNode json(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = "--json";
    VibeRun run = run(all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }
}
