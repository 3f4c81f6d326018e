package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.review.FixMessages;
import dev.vibecoder.domain.review.RiskHistory;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RiskHistoryTableIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final StoreFixture STORE = new StoreFixture(DATABASE);
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private UUID project = new UUID(0, 0);
  private int commits;

  @AfterAll
  static void close() {
    STORE.close();
  }

  @BeforeEach
  void addProject() {
    UUID user = STORE.table(UserTable.class).findOrAdd(UUID.randomUUID() + "@b", "A").id();
    RepositoryUrl url = RepositoryUrl.ofPath(Path.of("/repositories/risk"));
    project = STORE.table(ProjectTable.class).findOrAdd(user, NewProject.here(url, "risk")).id();
  }

  @Test
  void countsEachEarlierCommitOnceHoweverManyFilesItShares() {
    commit(NOON.minusSeconds(10), "Add both", 1, "a.py", "b.py");
    commit(NOON.minusSeconds(9), "Fix a crash", 1, "a.py");
    UUID asked = commit(NOON, "Go on", 1, "a.py", "b.py");

    assertThat(before(asked, "a.py", "b.py")).isEqualTo(new RiskHistory(2, 1));
    assertThat(before(asked, "b.py")).isEqualTo(new RiskHistory(1, 0));
    assertThat(before(asked, "c.py")).isEqualTo(RiskHistory.NONE);
  }

  @Test
  void looksBackNinetyDaysOfTwentyFourHoursAndNeverAtTheSameSecondOrLater() {
    Instant edge = NOON.minus(RiskHistory.WINDOW);
    commit(edge.minusSeconds(1), "Too old", 1, "a.py");
    commit(edge, "Just in", 1, "a.py");
    commit(NOON, "Same second", 1, "a.py");
    commit(NOON.plusSeconds(1), "Later", 1, "a.py");
    UUID asked = commit(NOON, "Go on", 1, "a.py");

    assertThat(before(asked, "a.py")).isEqualTo(new RiskHistory(1, 0));
  }

  @Test
  void leavesMergesAndCommitsOutThatNothingReaches() {
    commit(NOON.minusSeconds(5), "Merge", 2, "a.py");
    UUID gone = commit(NOON.minusSeconds(4), "Fix it", 1, "a.py");
    UUID asked = commit(NOON, "Go on", 1, "a.py");
    assertThat(before(asked, "a.py")).isEqualTo(new RiskHistory(1, 1));

    DATABASE.execute("UPDATE commits SET unreachable_since = now() WHERE id = '" + gone + "'");
    assertThat(before(asked, "a.py")).isEqualTo(RiskHistory.NONE);
  }

  @Test
  void answersForAPageByTheCommitsOfEachAndOfThisProjectOnly() {
    UUID first = commit(NOON.minusSeconds(5), "Begin", 1, "a.py");
    UUID second = commit(NOON, "Go on", 1, "a.py");
    UUID mine = project;
    addProject();
    commit(NOON.minusSeconds(6), "Elsewhere", 1, "a.py");

    assertThat(
            STORE
                .table(RiskHistoryTable.class)
                .before(mine, Map.of(first, List.of("a.py"), second, List.of("a.py"))))
        .isEqualTo(Map.of(first, RiskHistory.NONE, second, new RiskHistory(1, 0)));
  }

  @Test
  void readsMessagesAsJavaDoes() {
    List<String> messages =
        List.of(
            "Fix NPE",
            "fixes #12",
            "FIXED",
            "prefix handling",
            "fix_it",
            "bugfix: x",
            "Fix typo",
            "fix(docs): x",
            "Add\n\nfixes it",
            "crash-safe",
            "debug",
            "Fix the lintel");
    for (String message : messages) {
      Instant at = NOON.plusSeconds(1_000L * commits);
      commit(at, message, 1, message + ".py");
      UUID asked = commit(at.plusSeconds(1), "Go on", 1, "x");

      assertThat(before(asked, message + ".py").fixes())
          .as(message)
          .isEqualTo(FixMessages.matches(message) ? 1 : 0);
    }
  }

  private RiskHistory before(UUID commit, String... paths) {
    return STORE
        .table(RiskHistoryTable.class)
        .before(project, Map.of(commit, List.of(paths)))
        .getOrDefault(commit, RiskHistory.NONE);
  }

  private UUID commit(Instant at, String message, int parents, String... paths) {
    UUID id = UUID.randomUUID();
    String parent = "'" + "a".repeat(40) + "'";
    DATABASE.execute(
        """
        INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer,
                             committer_email, committed_at, branch, parents, files_changed, additions, deletions)
        VALUES ('%s', '%s', '%s', '%s', 'a', 'a', '%s', 'c', 'c', '%s', 'main', ARRAY[%s], 0, 0, 0)
        """
            .formatted(
                id,
                project,
                "%040x".formatted(++commits),
                message,
                at,
                at,
                String.join(", ", Collections.nCopies(parents, parent))));
    for (int i = 0; i < paths.length; i++) {
      DATABASE.execute(
          """
          INSERT INTO commit_files (project_id, commit_id, position, path, change, additions, deletions,
                                    binary_file, generated)
          VALUES ('%s', '%s', %d, '%s', 'MODIFIED', 1, 0, false, false)
          """
              .formatted(project, id, i, paths[i]));
    }
    return id;
  }
}
