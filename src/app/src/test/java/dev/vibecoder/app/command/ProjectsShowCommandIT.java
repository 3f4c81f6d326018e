package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ProjectsShowCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url, default_branch, synced_at, ingest_since)
        SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, '00000000-0000-0000-0000-000000000001',
               name, 'https://example.org/' || split_part(name, ' ', 1), 'main', synced::timestamptz, since::timestamptz
        FROM (VALUES
          ('a', 'good', '2026-01-02 02:00:00.5Z', NULL),
          ('b', 'bad', '2026-01-02 02:00:00Z', '2024-01-01 00:00:00Z'),
          ('c', 'new', NULL, NULL),
          ('d', 'gap', '2026-01-02 02:00:00Z', NULL),
          ('e', 'fresh $(id)', '2026-01-02 02:00:00Z', NULL)
        ) AS p (n, name, synced, since);
        INSERT INTO sync_failures VALUES
          ('00000000-0000-0000-0000-00000000000b', 'AUTHENTICATION', 'AUTHENTICATION',
           'https://example.org/bad: not authorized; set a token that may read it',
           '2026-01-03 02:00:00Z', '2026-01-05 02:00:00Z', 3);
        INSERT INTO ingest_proofs VALUES
          ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-00000000000a', '2026-01-01 02:00:00Z', 'WHOLE', 1, 9, 0, 5, 0, 0, 4, 0, false),
          ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-00000000000a', '2026-01-02 02:00:07Z', 'WHOLE', 1, 31777, 5, 31777, 5, 2, 0, 0, true),
          ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-00000000000d', '2026-01-02 02:00:07Z', 'NEW', 1, 10, 0, 8, 0, 0, 2, 0, false);
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer,
                             committer_email, committed_at, branch, parents, files_changed, additions, deletions, unreachable_since)
        SELECT gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', repeat(n::text, 40), 'm', 'Ann', 'e', now(), 'Ann',
               'e', now(), 'main', '{}', 0, 0, 0, CASE WHEN n = 3 THEN now() END
        FROM generate_series(1, 3) n;
        INSERT INTO ingest_issues (id, project_id, stage, object, path, reason, detail, first_seen, last_seen)
        SELECT ('00000000-0000-0000-0000-0000000' || (10000 + n))::uuid, '00000000-0000-0000-0000-00000000000a', 'INGEST',
               'commit ' || n, E'a\\u001b[2J' || n, 'UNUSUAL_PATH', 'odd', '2026-01-02 02:00:00Z', '2026-01-02 02:00:00Z'
        FROM generate_series(1, 1500) n;
        INSERT INTO ingest_issues (id, project_id, stage, object, reason, detail, first_seen, last_seen)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a', 'SYNC', 'https://example.org/good',
                'HEAD_DETACHED', 'HEAD names no branch', '2026-01-02 02:00:00Z', '2026-01-02 02:00:00Z');
        """);
  }

  @Test
  void saysThatAllIsThere() {
    VibeRun run = VibeRun.on(DATABASE, "projects", "show", "good");

    assertThat(run.out())
        .isEqualTo(
            """
            good: ok
              repository      https://example.org/good
              default branch  main
              history         whole
              last sync       2026-01-02T02:00:00Z
              commits         2, and 1 that no branch or tag reaches now; 2 passed over
              completeness    complete: 31,777 commits, walked 2026-01-02T02:00:07Z
              reviews         0
              index           0 files in 0 chunks
              issues          1 × HEAD_DETACHED (sync)
                                e.g. https://example.org/good: HEAD names no branch
                              1,500 × UNUSUAL_PATH (ingest)
                                e.g. commit 1 a\\u001b[2J1: odd
            Each of them: vibe projects show good --issues
            """);
  }

  @Test
  void saysWhatFailsSinceWhenAndTheWayOut() {
    VibeRun run = VibeRun.on(DATABASE, "projects", "show", "bad");

    assertThat(run.out())
        .startsWith("bad: failing\n")
        .contains(
            """
              history         since 2024-01-01 by choice; what was committed earlier is not stored and in no count
              last sync       2026-01-02T02:00:00Z
              sync fails      since 2026-01-03T02:00:00Z, 3 runs in a row, last 2026-01-05T02:00:00Z
                              AUTHENTICATION: other credentials are wanted, or any
                              https://example.org/bad: not authorized; set a token that may read it
            """)
        .contains("completeness    not proven yet", "issues          none");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(VibeRun.on(DATABASE, "projects", "show", "gap").out())
        .startsWith("gap: incomplete\n")
        .contains("INCOMPLETE: git reaches 10 commits, 8 are stored or named");
    assertThat(VibeRun.on(DATABASE, "projects", "show", "new").out())
        .startsWith("new: never synced\n")
        .contains("last sync       none has succeeded");
  }

  @Test
  void quotesANameInACommandThatMayBeCopied() {
    DATABASE.execute(
        "INSERT INTO sync_failures VALUES ('00000000-0000-0000-0000-00000000000e', 'TRANSIENT',"
            + " 'TIMEOUT', 'slow', now(), now(), 1)");

    VibeRun run = VibeRun.on(DATABASE, "report", "commits", "--project", "fresh $(id)");

    DATABASE.execute("DELETE FROM sync_failures WHERE reason = 'TIMEOUT'");
    assertThat(run.err()).contains("could not be synced", "see vibe projects show 'fresh $(id)'");
  }

  @Test
  void tellsProgramsTheSame() {
    JsonNode good = VibeRun.on(DATABASE, "projects", "show", "good", "--json").json().get(0);
    JsonNode bad = VibeRun.on(DATABASE, "projects", "show", "bad", "--json").json().get(0);

    assertThat(good.get("complete").asBoolean()).isTrue();
    assertThat(good.get("git_commits").asInt()).isEqualTo(31_777);
    assertThat(good.get("unreachable_commits").asInt()).isEqualTo(1);
    assertThat(good.get("failing_since").isNull()).isTrue();
    assertThat(good.get("issue_reasons").get(1).get("count").asInt()).isEqualTo(1_500);
    assertThat(bad.get("failures").asInt()).isEqualTo(3);
    assertThat(bad.get("failure_kind").asString()).isEqualTo("AUTHENTICATION");
    assertThat(bad.get("complete").isNull()).isTrue();
    assertThat(bad.get("ingest_since").asString()).isEqualTo("2024-01-01T00:00:00Z");
  }

  @Test
  void listsTheStateOfEach() {
    VibeRun run = VibeRun.on(DATABASE, "projects", "list", "--json");

    assertThat(run.json().findValuesAsString("project"))
        .containsExactly("bad", "fresh $(id)", "gap", "good", "new");
    assertThat(run.json().findValuesAsString("state"))
        .containsExactly("failing", "unproven", "incomplete", "ok", "never synced");
  }

  @Test
  void listsEachIssueAsFarAsATableIsReadAndWholeForPrograms() {
    VibeRun table = VibeRun.on(DATABASE, "projects", "show", "good", "--issues");
    VibeRun few = VibeRun.on(DATABASE, "projects", "show", "good", "--issues", "--max-rows", "2");
    VibeRun json = VibeRun.on(DATABASE, "projects", "show", "good", "--issues", "--json");

    assertThat(table.out().lines()).hasSize(1_002);
    assertThat(table.out()).contains("a\\u001b[2J7").doesNotContain("\u001b");
    assertThat(table.err()).contains("Only the first 1000 rows");
    assertThat(few.out().lines()).hasSize(4);
    assertThat(json.json().size()).isEqualTo(1_501);
    assertThat(json.json().get(0).get("reason").asString()).isEqualTo("HEAD_DETACHED");
    assertThat(json.json().get(1).get("path").asString()).isEqualTo("a\u001b[2J1");
  }
}
