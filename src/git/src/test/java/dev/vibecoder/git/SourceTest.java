package dev.vibecoder.git;

import static dev.vibecoder.git.ClonedFixture.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be registered, made by git itself. */
class SourceTest {

  @TempDir Path folder;
  private Path work;
  private ClonedFixture fixture;

  @BeforeEach
  void makeWorkTree() throws IOException {
    fixture = new ClonedFixture(folder);
    work = Files.createDirectories(folder.resolve("work"));
    git().run("init", "-q", "-b", "trunk");
    commit("one");
    commit("two");
    commit("three");
  }

  private NativeGit git() {
    return new NativeGit(work);
  }

  private void commit(String name) throws IOException {
    Files.writeString(work.resolve(name), name + "\n");
    git().run("add", "--all");
    git().run("commit", "-q", "-m", name);
  }

  @Test
  void takesAWorkTreeItsGitFolderAndLinkedWorkTrees() {
    git().run("worktree", "add", "-q", "-b", "side", folder.resolve("linked").toString());

    assertThat(fixture.sync(work).headBranch()).isEqualTo("trunk");
    assertThat(fixture.sync(work.resolve(".git")).headBranch()).isEqualTo("trunk");
    assertThat(fixture.sync(folder.resolve("linked")).headBranch()).isEqualTo("side");
    assertThat(fixture.sync(folder.resolve("linked")).refs()).hasSize(2);
  }

  @Test
  void takesASubmodulesFolder() throws IOException {
    Path outer = Files.createDirectories(folder.resolve("outer"));
    var git = new NativeGit(outer);
    git.run("init", "-q");
    git.run(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", work.toString(), "in");

    assertThat(fixture.sync(outer.resolve("in")).headBranch()).isEqualTo("trunk");
  }

  @Test
  void takesAShallowCloneAndNotesWhereItIsCut() {
    Path shallow = folder.resolve("shallow");
    git().run("clone", "-q", "--depth", "2", work.toUri().toString(), shallow.toString());

    SyncResult result = fixture.sync(shallow);

    assertThat(reasons(result.notes())).containsExactly("SHALLOW");
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      NewCommits commits =
          clone.newCommits(ClonedFixture.branches(result), null, KnownCommits.none());
      assertThat(commits).hasSize(2);
      String boundary = commits.iterator().next().sha();
      assertThat(reasons(clone.commit(boundary).notes())).containsExactly("SHALLOW_BOUNDARY");
      assertThat(ClonedFixture.rows(clone, result)).isEqualTo(new NativeGit(shallow).numstat());
    }
  }

  @Test
  void clonesAgainWhenAShallowSourceIsMadeWhole() throws IOException {
    Path shallow = folder.resolve("shallow");
    git().run("clone", "-q", "--depth", "1", work.toUri().toString(), shallow.toString());
    fixture.sync(shallow);
    new NativeGit(shallow).run("fetch", "-q", "--unshallow");
    commit("four");
    new NativeGit(shallow).run("pull", "-q");

    SyncResult result = fixture.sync(shallow);

    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(clone.newCommits(ClonedFixture.branches(result), null, KnownCommits.none()))
          .hasSize(4);
    }
  }

  @Test
  void takesARepositoryThatBorrowsObjects() {
    Path borrower = folder.resolve("borrower");
    git().run("clone", "-q", "--shared", work.toString(), borrower.toString());

    assertThat(fixture.sync(borrower).refs()).hasSize(1);
  }

  @Test
  void runsNoHookAndFetchesNoOtherRef() throws IOException {
    Path hook = work.resolve(".git/hooks/post-checkout");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch " + folder.resolve("ran") + "\n");
    hook.toFile().setExecutable(true);
    Files.writeString(work.resolve(".gitattributes"), "* filter=evil\n");
    commit("attributes");
    git().run("config", "filter.evil.smudge", "touch " + folder.resolve("ran"));
    git().run("update-ref", "refs/pull/1/head", "HEAD");

    assertThat(fixture.sync(work).refs()).hasSize(1);

    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(fixture.gitDir().resolve("hooks").toFile().list()).isNullOrEmpty();
  }

  @Test
  void namesTheRootWhenAFolderInsideIsGiven() throws IOException {
    Path inside = Files.createDirectories(work.resolve("src/main"));

    assertFailure(() -> fixture.sync(inside), GitFailure.Kind.NOT_A_REPOSITORY, work.toString());
  }

  @Test
  void saysWhatIsWrongWithAPathThatIsNoRepository() throws IOException {
    Path file = Files.writeString(folder.resolve("bundle"), "# v2 git bundle\n");
    Path plain = Files.createDirectories(folder.resolve("plain"));

    assertFailure(
        () -> fixture.sync(folder.resolve("nowhere")),
        GitFailure.Kind.NOT_A_REPOSITORY,
        "does not exist");
    assertFailure(() -> fixture.sync(file), GitFailure.Kind.NOT_A_REPOSITORY, "is a file");
    assertFailure(() -> fixture.sync(plain), GitFailure.Kind.NOT_A_REPOSITORY, "no git repository");
  }

  @Test
  void refusesSha256AndSsh() throws IOException {
    Path other = Files.createDirectories(folder.resolve("sha256"));
    new NativeGit(other).run("init", "-q", "--object-format=sha256");

    assertFailure(() -> fixture.sync(other), GitFailure.Kind.UNSUPPORTED, "sha256");
    assertFailure(
        () ->
            ClonedFixture.sync(
                fixture.workspace, RepositoryUrl.parse("git@example.org:team/app.git")),
        GitFailure.Kind.UNSUPPORTED,
        "https://");
  }

  @Test
  void neverLeavesThePublicNetworkAndNeverShowsTheToken() {
    var workspace =
        new Workspace(
            folder.resolve("w"),
            GitLimits.defaults(),
            new GitAccess(host -> Credential.token("s3cret"), null, null, List.of()));

    for (String host :
        List.of("127.0.0.1:1", "localhost", "169.254.169.254", "[::1]", "10.0.0.8")) {
      assertFailure(
          () -> ClonedFixture.sync(workspace, RepositoryUrl.parse("https://" + host + "/a.git")),
          GitFailure.Kind.UNSUPPORTED,
          "not a public one");
    }
  }

  private static void assertFailure(ThrowingCallable call, GitFailure.Kind kind, String part) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(GitFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(part)
        .hasMessageNotContaining("s3cret");
  }
}
