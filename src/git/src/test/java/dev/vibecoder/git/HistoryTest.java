package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.testkit.ScriptedRepository;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
      assertThat(clone.newCommits(mainFirst, null, KnownCommits.none()))
          .containsExactly(
              new NewCommit(root, "main"),
              new NewCommit(main, "main"),
              new NewCommit(topic, "main"),
              new NewCommit(merge, "main"),
              new NewCommit(later, "topic"))
          .hasSize(clone.newCommits(mainFirst, null, KnownCommits.none()).size());
      assertThat(
              clone.newCommits(
                  List.of(branch("topic", later), branch("main", merge)),
                  null,
                  KnownCommits.none()))
          .containsExactly(
              new NewCommit(root, "topic"),
              new NewCommit(topic, "topic"),
              new NewCommit(later, "topic"),
              new NewCommit(main, "main"),
              new NewCommit(merge, "main"));
    }
  }

  @Test
  void leavesOutWhatIsKnown() {
    String root = fixture.origin.commit("main").file("a", "1\n").create();
    String second = fixture.origin.commit("main").file("a", "2\n").create();

    try (Clone clone = fixture.synced()) {
      List<Ref> main = List.of(branch("main", second));
      assertThat(clone.newCommits(main, null, shas -> Set.of(root)))
          .containsExactly(new NewCommit(second, "main"));
      assertThat(clone.newCommits(main, null, Set::copyOf)).isEmpty();
      assertThat(clone.newCommits(List.of(), null, KnownCommits.none())).isEmpty();
    }
  }

  @Test
  void leavesOutWhatWasCommittedBeforeADateAndWhatOnlyThatLeadsTo() {
    Instant start = ScriptedRepository.START;
    fixture.origin.commit("main").at(start).create();
    fixture.origin.commit("main").at(start.plusSeconds(500)).create();
    String old = fixture.origin.commit("main").at(start.plusSeconds(10)).create();
    String first = fixture.origin.commit("main").at(start.plusSeconds(100)).create();
    String tip = fixture.origin.commit("main").at(start.plusSeconds(200)).create();

    try (Clone clone = fixture.synced()) {
      List<Ref> main = List.of(branch("main", tip));
      Instant since = start.plusSeconds(100);
      assertThat(clone.newCommits(main, since, KnownCommits.none()))
          .extracting(NewCommit::sha)
          .containsExactly(first, tip);
      assertThat(clone.census(main, since).commits()).isEqualTo(2);
      assertThat(clone.censusBeyond(main, since, List.of(old))).contains(clone.census(main, since));
    }
  }

  @Test
  void asksInAFewWavesWhatIsKnown() {
    List<String> shas = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      shas.add(fixture.origin.commit("main").message("commit " + i).create());
    }
    var known = Set.copyOf(shas.subList(0, 290));
    List<Integer> asked = new ArrayList<>();
    KnownCommits stored =
        some -> {
          asked.add(some.size());
          return some.stream().filter(known::contains).collect(Collectors.toSet());
        };

    try (Clone clone = fixture.synced()) {
      List<Ref> main = List.of(branch("main", shas.get(299)));
      assertThat(clone.newCommits(main, null, stored)).hasSize(10);
      assertThat(asked).as("one wave past the border").containsExactly(16);
      asked.clear();
      assertThat(
              clone.newCommits(
                  main,
                  null,
                  some -> {
                    asked.add(some.size());
                    return Set.of();
                  }))
          .hasSize(300);
      assertThat(asked).containsExactly(16, 64, 220);
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
    String notKnown = "^%s ^%s ^%s".formatted(known.toArray());
    Set<String> expected = lines(git.run(("rev-list --branches " + notKnown).split(" ")));
    Set<String> stored = lines(git.run(("rev-list " + notKnown.replace("^", "")).split(" ")));
    Set<String> all = lines(git.run("rev-list", "--branches"));

    SyncResult result = fixture.sync();
    List<Ref> branches = ClonedFixture.branches(result);
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      var seen = new HashSet<String>();
      for (NewCommit commit : clone.newCommits(branches, null, among(stored))) {
        List<String> parents = clone.commit(commit.sha()).parents();
        assertThat(parents.stream().filter(expected::contains).toList()).isSubsetOf(seen);
        seen.add(commit.sha());
      }
      assertThat(seen).isEqualTo(expected);
      assertThat(clone.census(branches, null)).isEqualTo(census(all));
      for (String one : shas.subList(200, 300)) {
        Set<String> below = lines(git.run("rev-list", one));
        clone
            .gained(one, shas.get(100))
            .ifPresent(
                gained -> {
                  assertThat(below).contains(shas.get(100)).containsAll(gained);
                  assertThat(gained)
                      .containsAll(lines(git.run("rev-list", shas.get(100) + ".." + one)));
                });
        assertThat(clone.leads(one, shas.get(100)) && !below.contains(shas.get(100))).isFalse();
      }
    }
  }

  private static KnownCommits among(Set<String> known) {
    return some -> some.stream().filter(known::contains).collect(Collectors.toSet());
  }

  private static Set<String> lines(String output) {
    return output.lines().collect(Collectors.toSet());
  }

  private static Census census(Collection<String> shas) {
    BigInteger digest =
        shas.stream()
            .map(sha -> new BigInteger(sha.substring(0, 15), 16))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new Census(shas.size(), digest);
  }

  @Test
  void countsOnlyWhatIsBeyondKnownTips() {
    String root = fixture.origin.commit("main").file("a", "1\n").create();
    String second = fixture.origin.commit("main").file("a", "2\n").create();
    String third = fixture.origin.commit("main").file("a", "3\n").create();
    String rewritten = fixture.origin.commit("other").parents(root).file("a", "4\n").create();

    try (Clone clone = fixture.synced()) {
      List<Ref> main = List.of(branch("main", third));
      assertThat(clone.censusBeyond(main, null, List.of(root)))
          .contains(census(List.of(second, third)));
      assertThat(clone.censusBeyond(main, null, List.of("1".repeat(40)))).isEmpty();
      assertThat(clone.gained(third, root)).contains(List.of(third, second));
      assertThat(clone.gained(third, rewritten)).isEmpty();
      assertThat(clone.leads(third, "1".repeat(40))).isFalse();
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
      assertThat(clone.newCommits(ClonedFixture.branches(result), null, KnownCommits.none()).size())
          .isEqualTo(30_000);
    }
  }
}
