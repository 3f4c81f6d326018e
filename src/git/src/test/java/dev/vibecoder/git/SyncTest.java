package dev.vibecoder.git;

import static dev.vibecoder.git.ClonedFixture.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.Ref;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

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

  @Test
  void clonesFirstAndFetchesWhatIsNewThen() {
    String first = fixture.origin.commit("main").file("a", "1\n").create();

    SyncResult cloned = fixture.sync();
    SyncResult unchanged = fixture.sync();
    String second = fixture.origin.commit("main").file("a", "2\n").create();
    SyncResult fetched = fixture.sync();

    assertThat(cloned)
        .isEqualTo(
            new SyncResult(
                List.of(new Ref("refs/heads/main", first)), "main", null, true, 1, List.of()));
    assertThat(unchanged.changedRefs()).isZero();
    assertThat(unchanged.cloned()).isFalse();
    assertThat(fetched.refs()).containsExactly(new Ref("refs/heads/main", second));
    assertThat(fetched.changedRefs()).isOne();
    assertThat(new NativeGit(fixture.gitDir()).run("fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void followsForcePushesDeletionsAndBranchesThatBecomeFolders() {
    String base = fixture.origin.commit("main").file("a", "1\n").create();
    String dropped = fixture.origin.commit("main").file("a", "2\n").create();
    fixture.origin.branch("topic", dropped);
    fixture.sync();

    fixture.origin.branch("main", base);
    String replaced = fixture.origin.commit("main").file("a", "3\n").create();
    fixture.origin.deleteBranch("topic");
    fixture.origin.branch("topic/one", replaced);
    SyncResult result = fixture.sync();

    assertThat(result.changedRefs()).isEqualTo(3);
    assertThat(result.refs())
        .containsExactly(
            new Ref("refs/heads/main", replaced), new Ref("refs/heads/topic/one", replaced));
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(clone.newCommits(result.refs(), null, KnownCommits.none()))
          .contains(new NewCommit(replaced, "main"))
          .extracting(NewCommit::sha)
          .doesNotContain(dropped);
    }
  }

  @Test
  void peelsTagsAndNotesThoseThatLeadToNoCommit() {
    String sha = fixture.origin.commit("main").file("a", "1\n").create();
    String tag = fixture.origin.annotatedTag("v1", sha, "commit");
    fixture.origin.annotatedTag("nested", tag, "tag");
    fixture.origin.annotatedTag("of-a-file", fixture.origin.blob(new byte[] {1}), "blob");
    fixture.origin.tag("plain", sha);
    fixture.origin.ref("refs/pull/1/head", sha);

    SyncResult result = fixture.sync();

    assertThat(result.refs())
        .containsExactly(
            new Ref("refs/heads/main", sha),
            new Ref("refs/tags/nested", sha),
            new Ref("refs/tags/plain", sha),
            new Ref("refs/tags/v1", sha));
    assertThat(reasons(result.notes())).containsExactly("REF_NOT_A_COMMIT");
    assertThat(fixture.sync().changedRefs()).isZero();
  }

  @Test
  void takesAnEmptyRepositoryAndFillsItLater() {
    SyncResult empty = fixture.sync();
    fixture.origin.commit("main").file("a", "1\n").create();

    assertThat(empty.headBranch()).isNull();
    assertThat(empty.refs()).isEmpty();
    assertThat(reasons(empty.notes())).containsExactly("NO_BRANCH");
    assertThat(fixture.sync().headBranch()).isEqualTo("main");
  }

  @Test
  void choosesABranchWhenHeadNamesNone() {
    String sha = fixture.origin.commit("zeta").file("a", "1\n").create();
    fixture.origin.branch("alpha", sha);
    fixture.origin.head("ref: refs/heads/gone");
    SyncResult dangling = fixture.sync();
    fixture.origin.branch("master", sha);
    fixture.origin.head(sha);
    SyncResult detached = fixture.sync();
    fixture.origin.head("ref: refs/heads/zeta");

    assertThat(dangling.headBranch()).isEqualTo("alpha");
    assertThat(reasons(dangling.notes())).containsExactly("HEAD_BRANCH_MISSING");
    assertThat(detached.headBranch()).isEqualTo("master");
    assertThat(reasons(detached.notes())).containsExactly("HEAD_DETACHED");
    assertThat(fixture.sync().headBranch()).isEqualTo("zeta");
  }

  @Test
  void clonesAgainWhenAPackIsGoneOrDamaged() throws IOException {
    String sha =
        fixture.origin.commit("main").file("a", "text of some length\n".repeat(99)).create();
    new NativeGit(fixture.origin.path()).run("repack", "-a", "-d", "-q");
    fixture.sync();

    for (Path pack : packs()) {
      Files.delete(pack);
    }
    SyncResult afterLoss = fixture.sync();
    for (Path pack : packs()) {
      try (var file = new RandomAccessFile(pack.toFile(), "rw")) {
        file.seek(file.length() / 2);
        file.write(new byte[20]);
      }
    }
    assertThatThrownBy(() -> readAll(sha))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.CORRUPT));
    SyncResult afterDamage = fixture.sync();

    assertThat(afterLoss.cloned()).isTrue();
    assertThat(reasons(afterLoss.notes())).containsExactly("CLONE_REPLACED");
    assertThat(afterDamage.cloned()).isTrue();
    readAll(sha);
  }

  private List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.walk(fixture.gitDir().resolve("objects"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).toList();
    }
  }

  private void readAll(String sha) {
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      clone.commit(sha);
      clone.files(sha, file -> clone.content(file.blob(), 1 << 20));
    }
  }

  @Test
  void sweepsWhatAKilledProcessLeaves() throws IOException {
    fixture.origin.commit("main").file("a", "1\n").create();
    fixture.sync();
    Path unfinished = folder.resolve("workspace/.tmp/" + ClonedFixture.PROJECT + "-dead");
    Files.createDirectories(unfinished.resolve("objects"));
    Path lock = Files.createFile(fixture.gitDir().resolve("packed-refs.lock"));
    Path pack = Files.createFile(fixture.gitDir().resolve("objects/pack/.tmp-1-pack"));
    fixture.origin.commit("main").file("a", "2\n").create();

    assertThat(fixture.sync().changedRefs()).isOne();

    assertThat(List.of(unfinished, lock, pack)).noneMatch(Files::exists);
  }

  @Test
  void leavesNothingBehindWhenAnObjectOfTheSourceIsMissing() throws IOException {
    String tree = fixture.origin.rawTree();
    String orphan = "parent 1234567890123456789012345678901234567890";
    String text = "tree %s\n%s\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nx\n";
    fixture.origin.branch(
        "main", fixture.origin.rawCommit(text.formatted(tree, orphan).getBytes()));

    assertThatThrownBy(fixture::sync)
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.CORRUPT))
        .hasMessageContaining(fixture.origin.url().toString())
        .hasMessageContaining("git fsck");

    assertThat(fixture.gitDir()).doesNotExist();
    try (Stream<Path> left = Files.list(folder.resolve("workspace/.tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void endsAtTheDeadlineAndAtTheCapOfRefs() {
    String sha = fixture.origin.commit("main").file("a", "1\n").create();
    IntStream.range(0, 20).forEach(i -> fixture.origin.branch("b" + i, sha));
    Workspace few = new Workspace(folder.resolve("few"), limits(Duration.ofHours(1), 20));
    Workspace fast = new Workspace(folder.resolve("fast"), limits(Duration.ofNanos(1), 100));

    assertThatThrownBy(() -> ClonedFixture.sync(few, fixture.origin.url()))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.TOO_LARGE))
        .hasMessageContaining("21 branches and tags");
    assertThatThrownBy(() -> ClonedFixture.sync(fast, fixture.origin.url()))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.TIMEOUT));
  }

  private static GitLimits limits(Duration deadline, int refs) {
    return ClonedFixture.limits(deadline, Duration.ofSeconds(9), 1 << 20, refs);
  }

  @Test
  void syncsOneProjectOnceAtATime() throws Exception {
    fixture.origin.commit("main").file("a", "1\n").create();
    var threads = Executors.newFixedThreadPool(4);
    try {
      var results =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<java.util.concurrent.Callable<SyncResult>>mapToObj(i -> fixture::sync)
                  .toList());
      int cloned = 0;
      for (var result : results) {
        cloned += result.get().cloned() ? 1 : 0;
      }
      assertThat(cloned).isOne();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void removesACloneAndSaysThatItIsGone() {
    fixture.origin.commit("main").file("a", "1\n").create();
    fixture.sync();

    fixture.workspace.remove(ClonedFixture.PROJECT);
    fixture.workspace.remove(ClonedFixture.PROJECT);

    assertThat(fixture.gitDir()).doesNotExist();
    assertThatThrownBy(() -> fixture.workspace.open(ClonedFixture.PROJECT))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.MISSING));
  }
}
