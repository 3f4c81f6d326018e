package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumstatTest {

  private static final String SUBMODULE = "1234567890123456789012345678901234567890";
  private static final String OTHER_SUBMODULE = "abcdefabcdefabcdefabcdefabcdefabcdefabcd";

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
  void countsAsGitDoesWhateverHappensToAFile() {
    var origin = fixture.origin;
    String root =
        origin
            .commit("main")
            .file("a/one.txt", numbered(1, 60))
            .file("a/two.txt", numbered(100, 160))
            .file("empty", "")
            .file("dos.txt", "one\r\ntwo\r\nthree\r\n")
            .file("old-mac.txt", "one\rtwo\rthree")
            .file("no-newline.txt", "one\ntwo")
            .file("picture.png", new byte[] {(byte) 0x89, 'P', 0, 1, 2, '\n'})
            .file("late-nul", withNulAt(8_000))
            .file("early-nul", withNulAt(7_999))
            .symlink("link", "a/one.txt")
            .submodule("library", SUBMODULE)
            .file("naïve/日本.txt", "hello\n")
            .file("tab\tand\nnewline", "x\n")
            .create();
    origin
        .commit("main")
        .file("a/one.txt", numbered(1, 30) + "new\n" + numbered(31, 60))
        .file("dos.txt", "one\ntwo\r\nthree\r\n")
        .file("old-mac.txt", "one\rtwo\rfour")
        .file("no-newline.txt", "one\ntwo\n")
        .file("picture.png", new byte[] {(byte) 0x89, 'P', 0, 1, 3})
        .file("late-nul", withNulAt(8_001))
        .file("early-nul", withNulAt(7_998))
        .symlink("link", "../../../etc/passwd")
        .submodule("library", OTHER_SUBMODULE)
        .create();
    origin.commit("main").executable("a/two.txt").executable("picture.png").create();
    origin.commit("main").move("a/one.txt", "b/one.txt").move("empty", "void").create();
    origin
        .commit("main")
        .delete("b/one.txt")
        .file("c/renamed.txt", numbered(5, 60) + "more\n")
        .delete("no-newline.txt")
        .delete("library")
        .delete("picture.png")
        .create();
    origin.commit("main").symlink("dos.txt", "link").file("link", "no link any more\n").create();
    origin.commit("main").delete("dos.txt").file("dos.txt/inside", "a folder now\n").create();
    String side = origin.commit("side").parents(root).file("side.txt", "s\n").create();
    String third = origin.commit("third").parents(root).file("third.txt", "t\n").create();
    String otherRoot = origin.commit("other").parents().file("a/one.txt", "unrelated\n").create();
    String main = origin.tip("main").orElseThrow();
    String octopus =
        origin.commit("main").parents(main, side, third, otherRoot).file("m", "m\n").create();

    SyncResult result = fixture.sync();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(ClonedFixture.rows(clone, result))
          .isEqualTo(new NativeGit(origin.path()).numstat())
          .hasSize(10);
      assertThat(clone.commit(octopus).files()).isEmpty();
      assertThat(clone.commit(octopus).parents()).containsExactly(main, side, third, otherRoot);
    }
  }

  @Test
  void namesTheTypeOfEachChange() {
    var origin = fixture.origin;
    origin
        .commit("main")
        .file("gone", "g\n")
        .file("moved", numbered(1, 9))
        .file("kept", "k\n")
        .create();
    String sha =
        origin
            .commit("main")
            .delete("gone")
            .move("moved", "there.java")
            .file("kept", "l\n")
            .file("package-lock.json", "{}\n")
            .create();

    assertThat(fixture.commit(sha).files())
        .containsExactlyInAnyOrder(
            new FileChange("gone", null, ChangeType.DELETED, 0, 1, null, false, false),
            new FileChange("kept", null, ChangeType.MODIFIED, 1, 1, null, false, false),
            new FileChange("package-lock.json", null, ChangeType.ADDED, 1, 0, "JSON", false, true),
            new FileChange("there.java", "moved", ChangeType.RENAMED, 0, 0, "Java", false, false));
  }

  @Test
  void comparesAFileBeyondTheLimitAsBinary() {
    GitLimits all = GitLimits.defaults();
    var limits =
        new GitLimits(
            all.deadline(),
            all.silence(),
            all.maxPackBytes(),
            all.maxPackObjects(),
            all.maxObjectBytes(),
            all.maxRefBytes(),
            all.maxRefs(),
            all.maxTreeEntries(),
            all.maxFilesPerCommit(),
            1_000,
            false);
    try (var small = new ClonedFixture(folder.resolve("small"), limits)) {
      String sha = small.origin.commit("main").file("big", "x\n".repeat(501)).create();

      assertThat(small.commit(sha).files())
          .singleElement()
          .satisfies(file -> assertThat(file.binary()).isTrue());
      assertThat(ClonedFixture.reasons(small.commit(sha).notes()))
          .containsExactly("FILE_TOO_LARGE");
    }
  }

  @Test
  void countsALineOfFiftyMegabytes() {
    String line = "x".repeat(49 << 20);
    fixture.origin.commit("main").file("min.js", line).create();
    String sha = fixture.origin.commit("main").file("min.js", line + "y").create();

    assertThat(fixture.commit(sha).files())
        .containsExactly(
            new FileChange("min.js", null, ChangeType.MODIFIED, 1, 1, "JavaScript", false, false));
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "this is line " + i + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] withNulAt(int position) {
    byte[] content = "0123456789abcde\n".repeat(600).getBytes(StandardCharsets.US_ASCII);
    content[position] = 0;
    return content;
  }
}
