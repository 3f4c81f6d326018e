package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallPacksTest {

  @TempDir Path folder;
  private NativeGit git;

  @BeforeEach
  void makeRepository() {
    git = new NativeGit(folder);
    git.run("init", "-q", "--bare");
  }

  /** A commit that no ref reaches, in a pack of its own. */
  private String packedCommit(int number, String content) {
    String blob = git.feed(content, "hash-object", "-w", "--stdin").strip();
    String tree = git.feed("100644 blob " + blob + "\tf\n", "mktree").strip();
    String commit = git.run("commit-tree", "-m", "c" + number, tree).strip();
    git.feed(
        String.join("\n", blob, tree, commit) + "\n", "pack-objects", "-q", "objects/pack/pack");
    git.run("prune-packed", "-q");
    return commit;
  }

  private String objects() {
    return git.run("cat-file", "--batch-all-objects", "--batch-check");
  }

  private long packs() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).count();
    }
  }

  @Test
  void joinsManyPacksAndKeepsEveryObject() throws IOException {
    String first = packedCommit(0, "much\n".repeat(100_000));
    for (int i = 1; i <= 50; i++) {
      packedCommit(i, "content " + i + "\n");
    }
    // The same objects again, in two packs.
    git.feed(first + "\n", "pack-objects", "-q", "objects/pack/pack");
    // And a file that is stored as what differs from another one.
    String like = git.feed("much\n".repeat(99_999), "hash-object", "-w", "--stdin").strip();
    String blob = git.run("rev-parse", first + ":f").strip();
    git.feed(blob + "\n" + like + "\n", "pack-objects", "-q", "objects/pack/pack");
    String before = objects();
    assertThat(packs()).isEqualTo(53);

    new SmallPacks(folder).join();

    assertThat(packs()).isEqualTo(4);
    assertThat(objects()).isEqualTo(before);
    assertThat(git.run("fsck", "--full", "--no-dangling"))
        .doesNotContain("error", "missing", "broken");
    assertThat(git.run("cat-file", "-p", first)).contains("c0");
    assertThat(folder.resolve("objects/pack").toFile().list())
        .noneMatch(name -> name.startsWith("tmp_"));
  }

  @Test
  void leavesFewPacksAlone() throws IOException {
    packedCommit(1, "one\n");
    packedCommit(2, "two\n");

    new SmallPacks(folder).join();

    assertThat(packs()).isEqualTo(2);
  }
}
