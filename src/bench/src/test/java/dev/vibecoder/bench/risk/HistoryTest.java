package dev.vibecoder.bench.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir Path folder;

  @Test
  void scoresAPrefixAsTheWholeHistoryDoes() throws Exception {
    Path repository = Files.createDirectory(folder.resolve("r"));
    git(repository, 0, "init", "-q");
    for (int i = 0; i < 12; i++) {
      commit(repository, i);
    }
    List<Double> prefix = risks(History.of(repository, folder.resolve("w1")));
    for (int i = 12; i < 24; i++) {
      commit(repository, i);
    }
    History whole = History.of(repository, folder.resolve("w2"));

    assertThat(risks(whole)).hasSize(24).startsWith(prefix.toArray(Double[]::new));
    assertThat(risks(whole)).doesNotHaveDuplicates();
    assertThat(whole.labels().fixes()).isPositive();
    assertThat(whole.unread()).isZero();
  }

  private static List<Double> risks(History history) {
    return history.commits().stream().map(ScoredCommit::risk).toList();
  }

  private static void commit(Path repository, int day) throws Exception {
    Path file = repository.resolve(day % 3 == 0 ? "a.py" : "b.py");
    Files.writeString(file, ("x" + day + " = f(" + day + ")\n").repeat(1 + day));
    String message = day % 4 == 0 ? "Fix it" : "Go on";
    git(repository, day, "add", "-A");
    git(repository, day, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", message);
  }

  private static void git(Path repository, int day, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_COMMITTER_DATE",
                "2026-01-%02dT12:00:00Z".formatted(day + 1),
                "GIT_CONFIG_GLOBAL",
                "/dev/null"));
    assertThat(builder.start().waitFor()).isZero();
  }
}
