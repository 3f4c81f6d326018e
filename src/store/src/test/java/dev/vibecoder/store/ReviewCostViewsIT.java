package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewCostViewsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url)
        VALUES ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'one', 'https://example.org/one');
        INSERT INTO agents (id, user_id, name, type)
        VALUES ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001', 'reviewer', 'REVIEWER');
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer, committer_email,
                             committed_at, branch, parents, files_changed, additions, deletions, generated_additions, unreachable_since)
        SELECT ('00000000-0000-0000-0000-0000000000c' || n)::uuid, '00000000-0000-0000-0000-00000000000a', repeat(n::text, 40),
               'm', 'a', 'e', at, 'a', 'e', at, 'main', '{}', 1, 100, 10, 30, gone
        FROM (VALUES
          (1, timestamptz '2026-01-04 23:30Z', NULL::timestamptz),
          (2, '2026-01-06 12:00Z', NULL),
          (3, '2026-01-07 12:00Z', NULL),
          (4, '2026-01-08 12:00Z', '2026-01-09 12:00Z'),
          (5, '2026-01-09 12:00Z', NULL)
        ) AS c (n, at, gone);
        INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, quality_score, security_score, created_at)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', ('00000000-0000-0000-0000-0000000000c' || n)::uuid,
               rules, reviewer, status::review_status, 0.5, 1, at::timestamptz
        FROM (VALUES
          (1, 'r1', 'static', 'APPROVED', '2026-01-10'),
          (2, 'r1', 'static', 'APPROVED', '2026-01-10'),
          (2, 'r2', 'static', 'CHANGES_REQUESTED', '2026-01-11'),
          (3, 'r1', 'static', 'CHANGES_REQUESTED', '2026-01-10'),
          (3, 'r2', 'static', 'COMMENTED', '2026-01-11'),
          (4, 'r1', 'static', 'APPROVED', '2026-01-10'),
          (1, 'q1', 'model', 'APPROVED', '2026-01-10'),
          (2, 'q1', 'model', 'COMMENTED', '2026-01-10')
        ) AS r (n, rules, reviewer, status, at);
        INSERT INTO executions (id, user_id, project_id, commit_id, agent_id, status, model, input_tokens, cost_computed,
                                cost_source, started_at, source, external_id)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a',
               ('00000000-0000-0000-0000-0000000000c' || n)::uuid, '00000000-0000-0000-0000-0000000000aa',
               status::execution_status, 'model', tokens, cost, CASE WHEN cost IS NULL THEN 'UNKNOWN' ELSE 'PRICED' END::cost_source,
               '2026-01-08 12:00Z', source, '00000000-0000-0000-0000-0000000000c' || n || ' model q1'
        FROM (VALUES
          (1, 'COMPLETED', 100, 0.25, 'vibe-model-review'),
          (2, 'COMPLETED', 200, NULL, 'vibe-model-review'),
          (3, 'FAILED', 400, 0.5, 'vibe-model-review'),
          (3, 'COMPLETED', 800, 1.0, 'test')
        ) AS e (n, status, tokens, cost, source);
        """);
    try (var store = new StoreFixture(DATABASE)) {
      var metrics = store.table(ExecutionMetricTable.class);
      store.transaction().execute(status -> metrics.recompute(metrics.changedGroups()));
    }
  }

  @Test
  void aReviewCostsWhatItsCallsDidAndWhatBecameNoneIsKeptApart() {
    assertThat(
            DATABASE.rows(
                "SELECT bucket, left(sha, 1), reviewer, rule_set, executions, tokens_used, unpriced_tokens, trim_scale(cost)"
                    + " FROM reporting.review_costs ORDER BY sha"))
        .containsExactly(
            "review|1|model|q1|1|100|0|0.25",
            "review|2|model|q1|1|200|200|?",
            "unattributed|3|model|?|1|400|0|0.5");
  }

  @Test
  void theNewestVerdictByRulesStandsBesideTheCost() {
    assertThat(
            DATABASE.rows(
                "SELECT left(sha, 1), status, trim_scale(cost), unpriced_tokens FROM reporting.review_quality_costs"
                    + " ORDER BY sha"))
        .containsExactly(
            "1|APPROVED|0.25|0",
            "2|CHANGES_REQUESTED|?|200",
            "3|COMMENTED|1.5|0",
            "4|APPROVED|?|0",
            "5|?|?|0");
  }

  @Test
  void theWorkOfAnAgentIsToldByWhatBecameOfIt() {
    assertThat(
            DATABASE.rows(
                "SELECT week, agent, outcome, commits, tokens_used, unpriced_tokens, trim_scale(cost),"
                    + " trim_scale(cost_per_commit) FROM reporting.agent_commit_costs ORDER BY outcome"))
        .containsExactly(
            "2026-01-05|reviewer|accepted|2|1300|0|1.75|0.875",
            "2026-01-05|reviewer|not accepted|1|200|200|?|?");
  }

  @Test
  void anAcceptedCommitCarriesAllThatItsWeekCost() {
    assertThat(accepted())
        .containsExactly("2025-12-29|1|1|70|10|0|0|?|?", "2026-01-05|3|1|70|10|4|1|1.75|1.75");
  }

  @Test
  void weeksAreThoseOfTheTimeZoneOfTheRollup() {
    DATABASE.execute("UPDATE rollup_settings SET time_zone = 'Asia/Tokyo'");
    try {
      assertThat(accepted()).containsExactly("2026-01-05|4|2|140|20|4|1|1.75|0.875");
    } finally {
      DATABASE.execute("UPDATE rollup_settings SET time_zone = 'UTC'");
    }
  }

  private static Iterable<String> accepted() {
    return DATABASE.rows(
        """
        SELECT week, commits, accepted_commits, accepted_additions, accepted_deletions, executions, failures,
               trim_scale(cost), trim_scale(cost_per_accepted_commit)
        FROM reporting.accepted_commit_costs
        ORDER BY week
        """);
  }
}
