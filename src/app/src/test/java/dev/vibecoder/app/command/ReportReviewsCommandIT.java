package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ReportReviewsCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url, synced_at) VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'main', 'https://example.org/main', now()),
          ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000001', 'fork', 'https://example.org/fork', now());
        INSERT INTO project_authors VALUES
          ('00000000-0000-0000-0000-00000000000a', 'al', 'c', 'Ann Lee', 'ann@work');
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer, committer_email,
                             committed_at, branch, parents, files_changed, additions, deletions,
                             generated_additions, generated_deletions, unreachable_since)
        SELECT ('00000000-0000-0000-0000-00000000010' || sha)::uuid,
               ('00000000-0000-0000-0000-00000000000' || project)::uuid, repeat(sha, 40), E'Do ' || sha || E'\\n\\nmore',
               author, 'c', at::timestamptz, 'c', 'c', at::timestamptz, 'main', '{}', 1, 1, 0, 0, 0, gone::timestamptz
        FROM (VALUES
          ('a', '1', 'al', '2026-01-05 12:00:00Z', NULL),
          ('a', '2', 'Bob', '2026-01-06 23:59:00Z', NULL),
          ('a', '3', 'Bob', '2026-01-13 12:00:00Z', NULL),
          ('a', '4', 'Bob', '2026-01-13 12:00:00Z', '2026-02-01 00:00:00Z'),
          ('b', '5', 'Bob', '2026-01-14 12:00:00Z', NULL),
          ('b', '6', 'Bob', '2026-01-14 12:00:00Z', NULL)
        ) AS c (project, sha, author, at, gone);
        INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score, security_score,
                             issues, created_at)
        SELECT gen_random_uuid(), c.project_id, c.id, rules, 'static', status::review_status, 'S', quality, security,
               issues::jsonb, made::timestamptz
        FROM (VALUES
          ('1', 'r1', 'CHANGES_REQUESTED', 0.1, 0.1,
           '[{"rule":"old","type":"QUALITY","severity":"HIGH"}]', '2026-02-01'),
          ('1', 'r2', 'COMMENTED', 0.9, 0.7,
           '[{"rule":"todo","type":"QUALITY","severity":"LOW"},{"rule":"eval","type":"SECURITY","severity":"LOW"}]', '2026-02-02'),
          ('2', 'r2', 'CHANGES_REQUESTED', 0.97, 0.4,
           '[{"rule":"eval","type":"SECURITY","severity":"CRITICAL"},{"rule":"eval","type":"SECURITY","severity":"MEDIUM"}]', '2026-02-02'),
          ('3', 'r2', 'APPROVED', 1, 1, '[]', '2026-02-02'),
          ('4', 'r2', 'CHANGES_REQUESTED', 0, 0, '[{"rule":"gone","type":"QUALITY","severity":"LOW"}]', '2026-02-02'),
          ('5', 'r2', 'COMMENTED', 0.3333333, 1, '[{"rule":"todo","type":"QUALITY","severity":"MEDIUM"}]', '2026-02-02'),
          ('6', 'r2', 'PENDING', NULL, NULL, '[]', '2026-02-02')
        ) AS r (sha, rules, status, quality, security, issues, made)
        JOIN commits c ON c.sha = repeat(r.sha, 40);
        UPDATE reviews r
        SET risk = v.risk, risk_formula = 1,
            risk_parts = jsonb_build_array(jsonb_build_object('feature', v.feature, 'value', 1, 'share', 1))
        FROM (VALUES ('1', 0.2, 'new_code'), ('2', 0.7, 'big_change'), ('3', 0.4, 'new_code')) AS v (sha, risk, feature)
        JOIN commits c ON c.sha = repeat(v.sha, 40)
        WHERE r.commit_id = c.id AND r.rule_set = 'r2';
        INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, quality_score, security_score, issues,
                             runs, created_at)
        SELECT gen_random_uuid(), project_id, id, 'm1', 'model:m', 'CHANGES_REQUESTED', 0.01, 0.02,
               '[{"rule":"model-api","type":"QUALITY","severity":"CRITICAL"}]', 1, '2026-03-01'
        FROM commits
        WHERE sha = repeat('1', 40);
        """);
  }

  @Test
  void listsTheWorstCommitsByTheirNewestReview() {
    assertThat(rows("--worst"))
        .containsExactly(
            "fork,5555555555555555555555555555555555555555,2026-01-14,Bob,COMMENTED,0.333,1.000,,,,1,Do 5,S",
            "main,2222222222222222222222222222222222222222,2026-01-06,Bob,CHANGES_REQUESTED,0.970,0.400,0.700,1.000,big_change,2,Do 2,S",
            "main,1111111111111111111111111111111111111111,2026-01-05,Ann Lee,COMMENTED,0.900,0.700,0.200,,new_code,2,Do 1,S");
    assertThat(rows("--worst", "1")).hasSize(1);
    assertThat(rows("--worst", "--project", "main", "--from", "2026-01-06")).hasSize(1);
    JsonNode json = VibeRun.on(DATABASE, "report", "reviews", "--worst", "--json").json();
    assertThat(json.get(0).get("quality").asDouble()).isEqualTo(0.333);
    String table = VibeRun.on(DATABASE, "report", "reviews", "--worst").out();
    assertThat(table).contains("555555555555 ").doesNotContain("5555555555555");
  }

  @Test
  void listsTheRiskiestCommitsWithWhatMakesThemRisky() {
    assertThat(rows("--riskiest", "2"))
        .containsExactly(
            "main,2222222222222222222222222222222222222222,2026-01-06,Bob,CHANGES_REQUESTED,0.970,0.400,0.700,1.000,big_change,2,Do 2,S",
            "main,3333333333333333333333333333333333333333,2026-01-13,Bob,APPROVED,1.000,1.000,0.400,0.500,new_code,0,Do 3,S");
    assertThat(rows("--riskiest")).hasSize(3);
    assertThat(rows("--riskiest", "--project", "fork")).isEmpty();
  }

  @Test
  void sumsWhatEachRuleFound() {
    assertThat(rows("--by", "rule"))
        .containsExactly(
            "eval,SECURITY,CRITICAL,3,2,2026-01-06", "todo,QUALITY,MEDIUM,2,2,2026-01-14");
    assertThat(rows("--by", "rule", "--to", "2026-01-05"))
        .containsExactly("eval,SECURITY,LOW,1,1,2026-01-05", "todo,QUALITY,LOW,1,1,2026-01-05");
    assertThat(rows("--by", "rule", "--project", "none")).isEmpty();
    assertThat(VibeRun.on(DATABASE, "report", "reviews", "--by", "rule").out())
        .contains("total")
        .containsPattern(
            "total +\\| +\\| CRITICAL +\\| +5 +\\| +3|total +\\| - +\\| CRITICAL +\\| +5 +\\| +3");
  }

  @Test
  void showsHowItGoesByWeekAndByPersonWithoutCountingACommitTwice() {
    assertThat(rows("--by", "week", "--project", "main"))
        .containsExactly(
            "2026-01-05,2,0,1,1,0,4,0.935,0.550", "2026-01-12,1,1,0,0,0,0,1.000,1.000");
    assertThat(rows("--by", "author", "--project", "main"))
        .containsExactly("Ann Lee,1,0,1,0,0,2,0.900,0.700", "Bob,2,1,0,1,0,2,0.985,0.700");
  }

  @Test
  void comparesRuleSets() {
    assertThat(rows("--by", "rules"))
        .containsExactly("r1,1,0,0,1,0,1,0.100,0.100", "r2,5,1,2,1,1,5,0.801,0.775");
  }

  @Test
  void showsModelsBesideTheRulesAndNowhereElse() {
    assertThat(rows("--by", "reviewer"))
        .containsExactly("model:m,1,0,0,1,0,1,0.010,0.020", "static,5,1,2,1,1,5,0.801,0.775");
  }

  @Test
  void refusesWhatMakesNoSense() {
    for (List<String> wrong :
        List.of(
            List.of("--worst", "0"),
            List.of("--worst", "--by", "week"),
            List.of("--worst", "--riskiest"))) {
      VibeRun run = VibeRun.on(DATABASE, line(wrong.toArray(String[]::new)));
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--worst");
    }
  }

  private static String[] line(String... arguments) {
    return Stream.concat(Stream.of("report", "reviews"), Arrays.stream(arguments))
        .toArray(String[]::new);
  }

  private static List<String> rows(String... arguments) {
    String[] csv =
        Stream.concat(Arrays.stream(line(arguments)), Stream.of("--format", "csv"))
            .toArray(String[]::new);
    VibeRun run = VibeRun.on(DATABASE, csv);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().skip(1).toList();
  }
}
