package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeChangeTest {

  private static final String SUBMODULE = "1234567890123456789012345678901234567890";

  @TempDir Path folder;

  @Test
  void namesTheModesThatGitNames() {
    try (var fixture = new ClonedFixture(folder)) {
      var origin = fixture.origin;
      origin
          .commit("main")
          .file("run.sh", "echo\n")
          .file("moved.sh", "a\nb\nc\nd\ne\n")
          .file("link", "text\n")
          .file("library", "text\n")
          .executable("run.sh")
          .create();
      origin.commit("main").executable("moved.sh").create();
      origin.commit("main").file("run.sh", "echo more\n").create();
      origin.commit("main").symlink("link", "run.sh").submodule("library", SUBMODULE).create();
      origin.commit("main").move("run.sh", "bin/run.sh").delete("library").create();
      String lines = "a\nb\nc\nd\ne\n";
      origin.commit("main").delete("moved.sh").file("bin/moved.sh", lines).create();
      String old = origin.blob("old\n".getBytes(StandardCharsets.UTF_8));
      origin.commit("main").entry("group-writable", "100664", old).create();
      origin.commit("main").entry("group-writable", "100644", old).create();

      assertThat(ours(fixture)).isEqualTo(gits(new NativeGit(origin.path()))).hasSize(4);
    }
  }

  @Test
  void storesAPureModeChangeAsARowWithoutLines() {
    try (var fixture = new ClonedFixture(folder)) {
      fixture.origin.commit("main").file("run.sh", "echo\n").create();
      String sha = fixture.origin.commit("main").executable("run.sh").create();

      FileChange file = fixture.commit(sha).files().get(0);

      assertThat(List.of(file.additions(), file.deletions())).containsExactly(0, 0);
      assertThat(file.oldMode()).isEqualTo("100644");
      assertThat(file.newMode()).isEqualTo("100755");
    }
  }

  private static Map<String, Set<String>> ours(ClonedFixture fixture) {
    SyncResult result = fixture.sync();
    var modes = new TreeMap<String, Set<String>>();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      for (NewCommit key :
          clone.newCommits(ClonedFixture.branches(result), null, KnownCommits.none())) {
        Commit commit = clone.commit(key.sha());
        for (FileChange file : commit.files()) {
          if (file.oldMode() != null) {
            modes
                .computeIfAbsent(commit.sha(), sha -> new TreeSet<>())
                .add(file.oldMode() + " " + file.newMode() + " " + file.path());
          }
        }
      }
    }
    return modes;
  }

  private static Map<String, Set<String>> gits(NativeGit git) {
    var modes = new TreeMap<String, Set<String>>();
    String sha = "";
    for (String line : git.run("log", "--raw", "-M", "--format=%H").split("\n", -1)) {
      String[] words = line.split("[ \t]", -1);
      if (line.startsWith(":") && !line.contains("000000 ") && !words[1].equals(words[0])) {
        String before = words[0].substring(1);
        if (!before.equals(words[1])) {
          modes
              .computeIfAbsent(sha, key -> new TreeSet<>())
              .add(before + " " + words[1] + " " + words[words.length - 1]);
        }
      } else if (line.length() == 40) {
        sha = line;
      }
    }
    return modes;
  }
}
