package dev.vibecoder.git;

import static dev.vibecoder.git.ClonedFixture.reasons;
import static dev.vibecoder.testkit.ScriptedRepository.treeEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.TreeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trees, well formed and not. */
class TreeTest {

  private static final String NOWHERE = "1234567890123456789012345678901234567890";

  @TempDir Path folder;
  private ClonedFixture fixture;
  private String blob;

  @BeforeEach
  void script() {
    fixture = new ClonedFixture(folder);
    blob = fixture.origin.blob("hello\n".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private String commitOf(String tree) {
    String who = "A <a@b> 1700000000 +0000";
    String text = "tree %s\nauthor %s\ncommitter %s\n\nm\n".formatted(tree, who, who);
    String sha = fixture.origin.rawCommit(text.getBytes(StandardCharsets.UTF_8));
    fixture.origin.branch("main", sha);
    return sha;
  }

  private byte[] file(String name) {
    return treeEntry("100644", name.getBytes(StandardCharsets.ISO_8859_1), blob);
  }

  @Test
  void passesOnRegularFilesOnly() {
    String sha =
        fixture
            .origin
            .commit("main")
            .file("src/A.java", "class A {}\n")
            .file("empty", "")
            .symlink("link", "src/A.java")
            .symlink("loop", "loop")
            .submodule("library", NOWHERE)
            .create();

    try (Clone clone = fixture.synced()) {
      var files = new ArrayList<TreeFile>();
      assertThat(clone.files(sha, files::add)).isEmpty();
      assertThat(files).extracting(TreeFile::path).containsExactly("empty", "src/A.java");
      assertThat(files).extracting(TreeFile::size).containsExactly(0L, 11L);
      assertThat(clone.content(files.get(1).blob(), 11))
          .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("class A {}\n"));
      assertThat(clone.content(files.get(1).blob(), 10)).isEmpty();
      assertThatThrownBy(() -> clone.content(NOWHERE, 10))
          .isInstanceOfSatisfying(
              GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.MISSING));
    }
  }

  @Test
  void leavesOutNamesThatLeadElsewhereAndNotesThem() {
    String inner = fixture.origin.rawTree(file("config"));
    String tree =
        fixture.origin.rawTree(
            file(""),
            treeEntry("40000", "..".getBytes(StandardCharsets.UTF_8), inner),
            treeEntry("40000", ".git".getBytes(StandardCharsets.UTF_8), inner),
            file("a/b"),
            file("twice"),
            file("twice"),
            treeEntry("0100664", "z-odd-mode".getBytes(StandardCharsets.UTF_8), blob),
            file("a-unsorted"));
    String sha = commitOf(tree);

    try (Clone clone = fixture.synced()) {
      var files = new ArrayList<TreeFile>();
      List<IngestIssue> notes = clone.files(sha, files::add);
      assertThat(files)
          .extracting(TreeFile::path)
          .containsExactly("twice", "z-odd-mode", "a-unsorted");
      assertThat(notes).extracting(IngestIssue::path).contains("..", ".git", "a/b", "twice");

      var commit = clone.commit(sha);
      assertThat(commit.files()).extracting(FileChange::path).doesNotHaveDuplicates();
      assertThat(commit.files())
          .extracting(FileChange::path)
          .contains("../config", ".git/config", "a/b", "twice", "z-odd-mode", "a-unsorted");
      assertThat(reasons(commit.notes())).contains("DUPLICATE_PATH", "UNUSUAL_PATH");
    }
  }

  @Test
  void storesPathsThatAreNoUtf8SoThatTheyCanBeReadBack() {
    String sha = commitOf(fixture.origin.rawTree(file("\"quoted"), file("caf\u00e9\\\n")));

    try (Clone clone = fixture.synced()) {
      var commit = clone.commit(sha);
      assertThat(commit.files())
          .extracting(FileChange::path)
          .containsExactly("\"\\\"quoted\"", "\"caf\\351\\\\\\012\"");
      assertThat(reasons(commit.notes())).containsExactly("PATH_ESCAPED", "PATH_ESCAPED");
    }
  }

  @Test
  void keepsWhatComesBeforeTheBreakOfATree() {
    String sha =
        commitOf(fixture.origin.rawTree(file("a"), "100644 b".getBytes(StandardCharsets.UTF_8)));

    var commit = fixture.commit(sha);

    assertThat(commit.files()).extracting(FileChange::path).containsExactly("a");
    assertThat(reasons(commit.notes())).containsExactly("TREE_MALFORMED");
  }

  @Test
  @Timeout(5)
  void refusesABombOfFolders() {
    String tree = fixture.origin.rawTree(file("f"));
    for (int level = 0; level < 10; level++) {
      byte[][] entries = new byte[10][];
      for (int i = 0; i < 10; i++) {
        entries[i] = treeEntry("40000", ("d" + i).getBytes(StandardCharsets.UTF_8), tree);
      }
      tree = fixture.origin.rawTree(entries);
    }
    String sha = commitOf(tree);

    try (Clone clone = fixture.synced()) {
      assertThatThrownBy(() -> clone.files(sha, file -> {}))
          .isInstanceOfSatisfying(
              GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.TOO_LARGE));
      assertThat(clone.commit(sha).files()).isEmpty();
      assertThat(reasons(clone.commit(sha).notes())).containsExactly("TOO_MANY_FILES");
    }
  }

  @Test
  void refusesFoldersThatAreTooDeep() {
    String tree = fixture.origin.rawTree(file("f"));
    for (int level = 0; level < 5_000; level++) {
      tree = fixture.origin.rawTree(treeEntry("40000", new byte[] {'d'}, tree));
    }
    String sha = commitOf(tree);

    try (Clone clone = fixture.synced()) {
      assertThatThrownBy(() -> clone.files(sha, file -> {})).isInstanceOf(GitFailure.class);
      assertThat(reasons(clone.commit(sha).notes())).containsExactly("TOO_MANY_FILES");
    }
  }
}
