package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportCommitsCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeAll
  static void addRows() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
        INSERT INTO projects (id, user_id, name, repository_url, synced_at, ingest_since) VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'main', 'https://example.org/main', now(), NULL),
          ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000001', 'fork', 'https://example.org/fork', now(), '2026-01-01 00:00:00Z');
        INSERT INTO project_authors VALUES
          ('00000000-0000-0000-0000-00000000000a', 'Ann', 'ann@home', 'Ann Lee', 'ann@work'),
          ('00000000-0000-0000-0000-00000000000a', 'al', 'al@work', 'Ann Lee', 'ann@work');
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer, committer_email,
                             committed_at, branch, parents, ai_agent, files_changed, additions, deletions,
                             generated_additions, generated_deletions, patch_id, unreachable_since)
        SELECT gen_random_uuid(), ('00000000-0000-0000-0000-00000000000' || project)::uuid, repeat(sha, 40), 'm',
               author, mail, at::timestamptz, 'c', 'c', at::timestamptz, 'main', '{}', agent, 1, added, removed,
               generated, 0, repeat(patch, 32), gone::timestamptz
        FROM (VALUES
          ('a', '1', 'Ann', 'ann@home', '2026-01-01 12:00:00Z', NULL, 10, 1, 4, 'e', NULL),
          ('a', '2', 'al', 'al@work', '2026-01-02 12:00:00Z', NULL, 10, 1, 4, 'e', NULL),
          ('a', '3', 'Bob', 'bob@home', '2026-01-02 12:00:00Z', 'robot', 5, 0, 0, NULL, NULL),
          ('a', '4', 'Bob', 'bob@home', '2026-01-03 12:00:00Z', NULL, 100, 0, 0, 'e', '2026-01-04 00:00:00Z'),
          ('b', '1', 'Ann', 'ann@home', '2026-01-01 12:00:00Z', NULL, 10, 1, 4, 'e', NULL)
        ) AS c (project, sha, author, mail, at, agent, added, removed, generated, patch, gone);
        """);
  }

  @Test
  void countsPeopleAndTheirOwnLinesInTheCommitsThatAreThere() {
    assertThat(rows("--by", "author", "--project", "main"))
        .containsExactly("Ann Lee,2,0,2,12,2", "Bob,1,1,1,5,0");
  }

  @Test
  void countsGeneratedLinesWhenAsked() {
    assertThat(rows("--by", "author", "--project", "main", "--generated"))
        .containsExactly("Ann Lee,2,0,2,20,2", "Bob,1,1,1,5,0");
  }

  @Test
  void countsCommitsThatNoBranchReachesWhenAsked() {
    assertThat(rows("--project", "main", "--unreachable"))
        .containsExactly("2026-01-01,1,0,1,6,1", "2026-01-02,2,1,2,11,1", "2026-01-03,1,0,1,100,0");
  }

  @Test
  void countsAChangeOnceWhereItWasCommittedFirst() {
    assertThat(rows("--project", "main", "--once"))
        .containsExactly("2026-01-01,1,0,1,6,1", "2026-01-02,1,1,1,5,0");
    assertThat(rows("--project", "main", "--once", "--unreachable"))
        .containsExactly("2026-01-01,1,0,1,6,1", "2026-01-02,1,1,1,5,0");
  }

  @Test
  void countsAForkForItselfAndSaysThatItBeginsLate() {
    assertThat(rows("--by", "project", "--once"))
        .containsExactly("fork,1,0,1,6,1,2026-01-01T00:00:00Z", "main,2,1,2,11,1,");

    VibeRun days = VibeRun.on(DATABASE, "report", "commits", "--project", "main");
    assertThat(days.err()).isEmpty();
  }

  @Test
  void tellsTheSameToReadersOfTheView() {
    VibeRun run =
        VibeRun.on(
            DATABASE,
            "sql",
            "SELECT day, person, commits, additions, own_additions FROM daily_commits"
                + " WHERE project = 'main' ORDER BY 1, 2",
            "--format",
            "csv");

    assertThat(run.out().lines())
        .contains("2026-01-01,Ann Lee,1,10,6", "2026-01-02,Ann Lee,1,10,6", "2026-01-02,Bob,1,5,5")
        .hasSize(4);
  }

  @Test
  void setsCommitsThatNoBranchReachesApartInTheOverview() {
    VibeRun run = VibeRun.on(DATABASE, "report", "projects", "--json", "--project", "main");

    assertThat(run.json().get(0).get("commits").asInt()).isEqualTo(3);
    assertThat(run.json().get(0).get("unreachable_commits").asInt()).isEqualTo(1);
  }

  private static List<String> rows(String... arguments) {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(new String[] {"report", "commits", "--format", "csv"}, 0, all, 0, 4);
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    VibeRun run = VibeRun.on(DATABASE, all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().skip(1).toList();
  }
}
