package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.testkit.ScriptedRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir Path folder;
  private ClonedFixture fixture;

  @BeforeEach
  void script() {
    fixture = new ClonedFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static Ref branch(String name, String sha) {
    return new Ref(Ref.branchName(name), sha);
  }

  @Test
  void labelsEachCommitWithTheFirstBranchThatLeadsToIt() {
    var origin = fixture.origin;
    String root = origin.commit("main").file("a", "1\n").create();
    String topic = origin.commit("topic").parents(root).file("b", "1\n").create();
    String main = origin.commit("main").file("a", "2\n").create();
    String merge = origin.commit("main").parents(main, topic).create();
    String later = origin.commit("topic").file("b", "2\n").create();

    try (Clone clone = fixture.synced()) {
      var mainFirst = List.of(branch("main", merge), branch("topic", later));
      assertThat(clone.newCommits(mainFirst, List.of()))
          .containsExactly(
              new NewCommit(root, "main"),
              new NewCommit(main, "main"),
              new NewCommit(topic, "main"),
              new NewCommit(merge, "main"),
              new NewCommit(later, "topic"))
          .hasSize(clone.newCommits(mainFirst, List.of()).size());
      assertThat(
              clone.newCommits(List.of(branch("topic", later), branch("main", merge)), List.of()))
          .containsExactly(
              new NewCommit(root, "topic"),
              new NewCommit(topic, "topic"),
              new NewCommit(later, "topic"),
              new NewCommit(main, "main"),
              new NewCommit(merge, "main"));
    }
  }

  @Test
  void leavesOutWhatKnownTipsLeadToAndIgnoresTipsThatAreGone() {
    String root = fixture.origin.commit("main").file("a", "1\n").create();
    String second = fixture.origin.commit("main").file("a", "2\n").create();
    String gone = "1234567890123456789012345678901234567890";

    try (Clone clone = fixture.synced()) {
      List<Ref> main = List.of(branch("main", second));
      assertThat(clone.newCommits(main, List.of(root, gone)))
          .containsExactly(new NewCommit(second, "main"));
      assertThat(clone.newCommits(main, List.of(gone))).hasSize(2);
      assertThat(clone.newCommits(main, List.of(second))).isEmpty();
      assertThat(clone.newCommits(List.of(), List.of())).isEmpty();
    }
  }

  /** Dates that jump ten years back and forth mislead a walk in the order of dates. */
  @Test
  void walksARandomGraphWithLyingDatesAsGitDoes() {
    var random = new Random(7);
    var shas = new ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      var commit =
          fixture
              .origin
              .commit("b" + random.nextInt(5))
              .at(ScriptedRepository.START.plus(Duration.ofDays(random.nextInt(3_650))))
              .message("commit " + i);
      Set<String> parents = new HashSet<>();
      for (int p = random.nextInt(4); p > 0 && !shas.isEmpty(); p--) {
        parents.add(shas.get(Math.max(0, shas.size() - 1 - random.nextInt(40))));
      }
      shas.add(commit.parents(parents.toArray(String[]::new)).create());
    }
    List<String> known = List.of(shas.get(100), shas.get(150), shas.get(201));
    var git = new NativeGit(fixture.origin.path());
    String expected =
        git.run(
            "rev-list", "--branches", "^" + known.get(0), "^" + known.get(1), "^" + known.get(2));

    SyncResult result = fixture.sync();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      var seen = new HashSet<String>();
      for (NewCommit commit : clone.newCommits(ClonedFixture.branches(result), known)) {
        List<String> parents = clone.commit(commit.sha()).parents();
        assertThat(parents.stream().filter(expected::contains).toList()).isSubsetOf(seen);
        seen.add(commit.sha());
      }
      assertThat(seen).containsExactlyInAnyOrder(expected.strip().split("\n"));
    }
  }

  @Test
  void walksALongHistoryWithoutRecursion() {
    var script = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      script
          .append("commit refs/heads/main\ncommitter A <a@b> ")
          .append(i)
          .append(" +0000\ndata 0\n");
    }
    new NativeGit(fixture.origin.path()).feed(script.toString(), "fast-import", "--quiet");

    SyncResult result = fixture.sync();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(clone.newCommits(ClonedFixture.branches(result), List.of()).size())
          .isEqualTo(30_000);
    }
  }
}
