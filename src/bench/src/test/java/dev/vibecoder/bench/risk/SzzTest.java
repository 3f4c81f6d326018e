package dev.vibecoder.bench.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SzzTest {

  @TempDir Path folder;

  private final List<PastCommit> commits = new ArrayList<>();

  @BeforeEach
  void init() throws Exception {
    git("init", "-q");
  }

  @Test
  void blamesWhoWroteTheFixedLineAndNobodyElse() throws Exception {
    commit("Add a", "a.py", "def a():\n    return 1\n");
    String guilty =
        commit("Add b", "a.py", "def a():\n    return 1\n\n\ndef b(x):\n    return x / 0\n");
    String spaced =
        commit("Indent", "a.py", "def a():\n    return 1\n\n\ndef b(x):\n        return x / 0\n");
    commit("Fix b", "a.py", "def a():\n    return 1\n\n\ndef b(x):\n        return x / 2\n");

    Labels labels = Szz.labels(new GitText(folder), commits);

    assertThat(labels.inducing()).containsExactly(guilty).doesNotContain(spaced);
    assertThat(labels.fixes()).isEqualTo(1);
    assertThat(labels.placebo()).hasSize(1);
  }

  @Test
  void blamesNobodyForCommentsImportsAndTests() throws Exception {
    commit("Add a", "a.py", "import os\n# one\nx = 1\n");
    String tests = commit("Add tests", "test_a.py", "assert 1\n");
    commit("Fix a", "a.py", "import sys\n# two\nx = 1\n");
    commit("Fix tests", "test_a.py", "assert 2\n");
    assertThat(Szz.labels(new GitText(folder), commits).fixes()).isZero();

    Files.writeString(folder.resolve("test_a.py"), "assert 3\n");
    commit("Fix x", "a.py", "import sys\n# two\nx = 2\n");

    Labels labels = Szz.labels(new GitText(folder), commits);
    assertThat(labels.inducing()).containsExactly(commits.get(0).sha());
    assertThat(labels.anywhere()).contains(commits.get(0).sha()).doesNotContain(tests).hasSize(2);
  }

  @Test
  void countsAFixThatCannotBeRead() {
    commits.add(new PastCommit("1".repeat(40), Instant.EPOCH, "Fix it"));

    assertThat(Szz.labels(new GitText(folder), commits).unread()).isEqualTo(1);
  }

  private String commit(String message, String path, String content) throws Exception {
    Files.writeString(folder.resolve(path), content);
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", message);
    String sha = new GitText(folder).lines("rev-parse", "HEAD").get(0);
    commits.add(new PastCommit(sha, Instant.EPOCH.plusSeconds(commits.size()), message));
    return sha;
  }

  private void git(String... arguments) throws IOException {
    new GitText(folder).lines(arguments);
  }
}
