package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where on this machine a project may read that was not registered here. */
class FileRootsTest {

  @TempDir Path folder;
  private Path root;
  private Path inside;
  private Path outside;

  @BeforeEach
  void makeRepositories() throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    inside = repository(root.resolve("inside"));
    outside = repository(folder.resolve("outside"));
  }

  private static Path repository(Path at) throws IOException {
    Files.createDirectories(at);
    var git = new NativeGit(at);
    git.run("init", "-q", "-b", "main");
    Files.writeString(at.resolve("a"), at + "\n");
    git.run("add", "--all");
    git.run("commit", "-q", "-m", "one");
    return at;
  }

  private SyncResult sync(Path source, List<Path> roots, boolean registeredHere) {
    var access = new GitAccess(GitCredentials.none(), null, null, roots);
    Project project = ClonedFixture.project(RepositoryUrl.ofPath(source), registeredHere);
    return new Workspace(folder.resolve("w"), GitLimits.defaults(), access).sync(project);
  }

  private void assertRefused(Path source) {
    assertThatThrownBy(() -> sync(source, List.of(root), false))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.UNSUPPORTED))
        .hasMessageContaining("outside of vibe.git.file-roots")
        .hasMessageNotContaining("exist");
    assertThat(folder.resolve("w/" + ClonedFixture.PROJECT + ".git")).doesNotExist();
  }

  @Test
  void readsBelowARootAndAnywhereWhatWasRegisteredHere() {
    assertThat(sync(inside, List.of(folder.resolve("none"), root), false).refs()).hasSize(1);
    assertThat(sync(outside, List.of(root), true).refs()).hasSize(1);
  }

  @Test
  void refusesWhatLiesOutsideWhetherItIsThereOrNot() {
    assertRefused(outside);
    assertRefused(folder.resolve("nowhere"));
    assertRefused(root.resolve("../outside"));
    assertRefused(folder.resolve("root-but-longer"));
    assertThatThrownBy(() -> sync(inside, List.of(), false)).isInstanceOf(GitFailure.class);
  }

  @Test
  void followsNoLinkOut() throws IOException {
    Path gitDir = inside.resolve(".git");
    assertRefused(Files.createSymbolicLink(root.resolve("link"), outside));

    Path pointing = Files.createDirectories(root.resolve("pointing"));
    Files.writeString(pointing.resolve(".git"), "gitdir: " + outside.resolve(".git") + "\n");
    assertRefused(pointing);

    Files.writeString(gitDir.resolve("commondir"), outside.resolve(".git") + "\n");
    assertRefused(inside);
    Files.delete(gitDir.resolve("commondir"));

    new NativeGit(inside).run("repack", "-q", "-a", "-d");
    CloneFolder.delete(gitDir.resolve("objects/pack"));
    Files.createSymbolicLink(gitDir.resolve("objects/pack"), outside.resolve(".git/objects/pack"));
    assertRefused(inside);
  }

  @Test
  void borrowsOnlyFromBelowARoot() throws IOException {
    Path borrower = root.resolve("borrower");
    new NativeGit(root).run("clone", "-q", "--shared", outside.toString(), borrower.toString());
    assertRefused(borrower);

    Path friend = root.resolve("friend");
    new NativeGit(root).run("clone", "-q", "--shared", inside.toString(), friend.toString());
    assertThat(sync(friend, List.of(root), false).refs()).hasSize(1);
  }
}
