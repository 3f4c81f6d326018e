package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.git.GitFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRepositoryTest {

  @TempDir Path folder;

  private Path work;
  private NativeGit git;

  @BeforeEach
  void make() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
    git = new NativeGit(work);
    git.run("init", "-q", "-b", "main");
    commit("one");
    commit("two");
    git.run("checkout", "-q", "-b", "topic");
    commit("three");
    commit("four");
    git.run("checkout", "-q", "main");
    commit("five");
    git.run("merge", "-q", "--no-ff", "-m", "Merge", "topic~1");
    git.run("tag", "-a", "-m", "t", "v1");
    git.run("checkout", "-q", "topic");
  }

  private void commit(String name) throws IOException {
    Files.writeString(work.resolve(name), name + "\n");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Add " + name);
  }

  private LocalRepository open(Path at) {
    return LocalRepository.open(at, GitLimits.defaults());
  }

  private CommitRange range(@Nullable String range) {
    try (LocalRepository repository = open(work)) {
      return repository.range(range);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"main..topic", "topic..main", "main...topic", "topic~1..", "v1..HEAD", "..v1"})
  void findsTheCommitsThatGitFinds(String range) {
    List<String> commits = range(range).commits();

    assertThat(commits)
        .containsExactlyInAnyOrder(git.run("rev-list", range).lines().toArray(String[]::new))
        .isNotEmpty();
    assertThat(parentsFirst(commits)).isTrue();
  }

  private boolean parentsFirst(List<String> commits) {
    return commits.stream()
        .allMatch(
            commit ->
                git.run("rev-parse", commit + "^@")
                    .lines()
                    .allMatch(parent -> commits.indexOf(parent) < commits.indexOf(commit)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "topic~1", "v1", "v1^!", "main@{0}"})
  void takesARevisionForThatCommitAlone(String revision) {
    String plain = revision.replace("^!", "");

    assertThat(range(revision).commits())
        .containsExactly(git.run("rev-parse", plain + "^{commit}").strip());
  }

  @Test
  void isEmptyWhereThereIsNothingBetween() {
    assertThat(range("main..main").commits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "main..gone", "HEAD~9..", "HEAD^{tree}", "a b", "..", "0123"})
  void namesARevisionThatIsUnknown(String range) {
    if (range.equals("..")) {
      assertThat(range(range).commits()).isEmpty();
      return;
    }
    assertFails(() -> range(range), Kind.MISSING).hasMessageContaining("'");
  }

  @Test
  void choosesWhatTheDefaultBranchHasNot() {
    assertThat(range(null).name()).isEqualTo("main..HEAD");
    assertThat(range(null).commits()).containsExactly(git.run("rev-parse", "topic").strip());
  }

  @Test
  void choosesWhatTheUpstreamHasNotAndElseTheLastCommit() throws IOException {
    git.run("clone", "-q", work.toString(), folder.resolve("copy").toString());
    work = folder.resolve("copy");
    git = new NativeGit(work);
    git.run("remote", "set-head", "origin", "main");
    assertThat(range(null).name()).isEqualTo("origin/main..HEAD");

    commit("six");
    commit("seven");
    assertThat(range(null).name()).isEqualTo("origin/topic..HEAD");
    assertThat(range(null).commits()).hasSize(2);

    git.run("checkout", "-q", "main");
    assertThat(range(null).name()).isEqualTo("HEAD");
    assertThat(range(null).commits()).containsExactly(git.run("rev-parse", "HEAD").strip());
  }

  @Test
  void opensFoldersWithinLinkedWorkTreesAndBareRepositories() throws IOException {
    Path linked = folder.resolve("linked");
    git.run("worktree", "add", "-q", linked.toString(), "v1");
    git.run("clone", "-q", "--bare", work.toString(), folder.resolve("bare.git").toString());

    try (var inner = open(Files.createDirectories(linked.resolve("a/b")));
        var bare = open(folder.resolve("bare.git"))) {
      assertThat(inner.range("HEAD").commits())
          .containsExactly(git.run("rev-parse", "v1^{commit}").strip());
      assertThat(inner.range("topic").commits()).isEqualTo(range("topic").commits());
      assertThat(bare.range("HEAD").commits()).isEqualTo(range("HEAD").commits());
    }
  }

  @Test
  void readsWhatIsStagedAsTheCommitThatItBecomesAndWritesNothing() throws IOException {
    Files.writeString(work.resolve("one"), "one\nmore\n");
    Files.createDirectories(work.resolve("deep/er"));
    Files.writeString(work.resolve("deep/er/new"), "new\n");
    git.run("mv", "two", "zwei");
    git.run("add", "-A");
    Files.writeString(work.resolve("one"), "not staged\n");
    String objects = git.run("count-objects", "-v");

    List<ChangedFile> staged;
    try (var repository = open(work)) {
      staged = repository.staged().change().files();
    }
    assertThat(git.run("count-objects", "-v")).isEqualTo(objects);
    git.run("commit", "-q", "-m", "It becomes");

    try (var repository = open(work)) {
      String head = git.run("rev-parse", "HEAD").strip();
      assertThat(staged).isEqualTo(repository.change(head).change().files()).hasSize(3);
      assertThat(repository.staged().change().files()).isEmpty();
    }
  }

  @Test
  void readsWhatIsStagedBeforeTheFirstCommitAndInALinkedWorkTree() throws IOException {
    Path linked = folder.resolve("linked");
    git.run("worktree", "add", "-q", linked.toString(), "v1");
    Files.writeString(linked.resolve("there"), "there\n");
    new NativeGit(linked).run("add", "there");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    new NativeGit(empty).run("init", "-q");
    Files.writeString(empty.resolve("first"), "first\n");
    new NativeGit(empty).run("add", "first");

    try (var there = open(linked);
        var here = open(work);
        var first = open(empty)) {
      assertThat(there.staged().change().files()).hasSize(1);
      assertThat(here.staged().change().files()).isEmpty();
      assertThat(first.staged().change().files()).hasSize(1);
      assertFails(() -> first.range(null), Kind.MISSING).hasMessageContaining("no commit yet");
    }
  }

  @Test
  void doesNotTakeABareRepositoryForOneWhereEverythingIsDeleted() {
    git.run("clone", "-q", "--bare", work.toString(), folder.resolve("bare.git").toString());

    try (var bare = open(folder.resolve("bare.git"))) {
      assertFails(bare::staged, Kind.UNSUPPORTED).hasMessageContaining("bare");
    }
  }

  @Test
  void refusesWhatIsStagedAmidAConflict() throws IOException {
    Files.writeString(work.resolve("five"), "mine\n");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Mine");
    assertThatThrownBy(() -> git.run("merge", "main")).hasMessageContaining("CONFLICT");

    try (var repository = open(work)) {
      assertFails(repository::staged, Kind.UNSUPPORTED).hasMessageContaining("conflicts");
    }
  }

  @Test
  void doesNotTakeTheFirstCommitOfAShallowCloneForAllThatItHolds() {
    Path shallow = folder.resolve("shallow");
    git.run("clone", "-q", "--depth", "2", "file://" + work, shallow.toString());

    try (var repository = open(shallow)) {
      String head = repository.range("HEAD").commits().get(0);
      String cut = repository.range("HEAD~1").commits().get(0);
      assertThat(repository.change(head).change().files()).hasSize(1);
      assertFails(() -> repository.change(cut), Kind.MISSING).hasMessageContaining("--unshallow");
      assertFails(() -> repository.range("HEAD~2.."), Kind.MISSING)
          .hasMessageContaining("--unshallow");
    }
  }

  @Test
  void namesAMissingFileAndReadsTheOthers() throws IOException {
    Files.writeString(work.resolve("kept"), "kept\n");
    commit("lost");
    String lost = git.run("rev-parse", "HEAD:lost").strip();
    String added = git.run("rev-parse", "HEAD").strip();
    git.run("rm", "-q", "lost");
    git.run("commit", "-q", "-m", "Remove it");
    Files.delete(work.resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));

    try (var repository = open(work)) {
      ReadChange change = repository.change(added);
      assertThat(change.unread())
          .singleElement()
          .satisfies(it -> assertThat(it.path()).isEqualTo("lost"));
      assertThat(change.change().files()).hasSize(2);
      assertThat(repository.change(git.run("rev-parse", "HEAD").strip()).unread()).isEmpty();
    }
  }

  @Test
  void runsNothingThatTheRepositoryNames() throws IOException {
    Path trace = folder.resolve("trace");
    Path program = folder.resolve("program");
    Files.writeString(program, "#!/bin/sh\ntouch " + trace + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    for (String key :
        List.of("core.fsmonitor", "core.pager", "filter.x.clean", "diff.x.textconv")) {
      git.run("config", key, program.toString());
    }
    Files.writeString(work.resolve(".gitattributes"), "* filter=x diff=x\n");
    git.run("-c", "core.fsmonitor=", "-c", "filter.x.clean=cat", "add", "-A");
    Files.deleteIfExists(trace);

    try (var repository = open(work)) {
      assertThat(repository.staged().change().files()).isNotEmpty();
      repository.change(repository.range("HEAD").commits().get(0));
    }
    assertThat(trace).doesNotExist();
  }

  @Test
  void saysWhatIsNoRepositoryThatCanBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertFails(() -> open(file), Kind.NOT_A_REPOSITORY).hasMessageContaining("no folder");
    assertFails(() -> open(folder.resolve("none")), Kind.NOT_A_REPOSITORY)
        .hasMessageContaining("does not exist");
    assertFails(() -> open(folder), Kind.NOT_A_REPOSITORY).hasMessageContaining("--repository");

    Files.writeString(work.resolve(".git/config"), "[core\n");
    assertFails(() -> open(work), Kind.CORRUPT).hasMessageContaining(work.toString());
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFails(
      ThrowingCallable call, Kind kind) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            GitFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  @Test
  void readsTheTextsOfWhatIsStaged() throws IOException {
    Files.writeString(work.resolve("four"), "4\n");
    git.run("add", "-A");

    try (LocalRepository repository = open(work)) {
      ChangedFile file = repository.staged().change().files().get(0);

      assertThat(repository.text(String.valueOf(file.blobBefore()), 100)).contains("four\n");
      assertThat(repository.text(String.valueOf(file.blobAfter()), 100)).contains("4\n");
      assertThat(repository.text(String.valueOf(file.blobAfter()), 1)).isEmpty();
      assertThat(repository.text("0".repeat(40), 100)).isEmpty();
    }
  }
}
