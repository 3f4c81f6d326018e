package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.ScriptedCommit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits, counted by git and by us. */
class RandomHistoryTest {

  @TempDir Path folder;

  /** Few distinct lines make many alignments equally good; many make the search long. */
  @ParameterizedTest
  @ValueSource(ints = {2, 12, 90, 2_000, 1_000_000})
  void countsRandomEditsAsGitDoes(int distinctLines) {
    var random = new Random(distinctLines);
    try (var fixture = new ClonedFixture(folder)) {
      var files = new TreeMap<String, List<String>>();
      for (int commit = 0; commit < 12; commit++) {
        ScriptedCommit scripted = fixture.origin.commit("main");
        for (int file = 0; file < 10; file++) {
          String path = "f" + file;
          List<String> lines =
              files.computeIfAbsent(path, p -> lines(random, random.nextInt(1_500), distinctLines));
          edit(random, lines, distinctLines);
          scripted.file(path, String.join("", lines) + (random.nextInt(4) == 0 ? "tail" : ""));
        }
        scripted.create();
      }
      assertSameAsGit(fixture);
    }
  }

  /** Thousands of differing lines: git gives up on the shortest script, and so must we. */
  @Test
  void givesUpWhereGitGivesUp() {
    try (var fixture = new ClonedFixture(folder)) {
      for (int distinctLines : new int[] {3, 40, 400, 5_000}) {
        var random = new Random(distinctLines);
        List<String> lines = lines(random, 9_000, distinctLines);
        for (int commit = 0; commit < 3; commit++) {
          fixture.origin.commit("main").file("f" + distinctLines, String.join("", lines)).create();
          var next = new ArrayList<String>();
          for (String line : lines) {
            if (random.nextInt(5) > 1) {
              next.add(random.nextInt(5) > 1 ? line : line(random, distinctLines));
            }
            if (random.nextInt(6) == 0) {
              next.addAll(lines(random, random.nextInt(4), distinctLines));
            }
            if (random.nextInt(300) == 0) {
              next.addAll(lines.subList(0, 40));
            }
          }
          lines = next;
        }
      }
      assertSameAsGit(fixture);
    }
  }

  /** In files of this length git cuts at a long equal run before it knows the shortest way. */
  @Test
  void cutsWhereGitCutsAtLongEqualRuns() {
    try (var fixture = new ClonedFixture(folder)) {
      for (int seed = 0; seed < 2; seed++) {
        var random = new Random(seed);
        List<String> lines = lines(random, 40_000, 300);
        for (int commit = 0; commit < 3; commit++) {
          fixture.origin.commit("main").file("f" + seed, String.join("", lines)).create();
          for (int at = 0; at < lines.size(); at += 21 + random.nextInt(6)) {
            lines.set(at, line(random, 300));
          }
        }
      }
      assertSameAsGit(fixture);
    }
  }

  /** Long new parts with frequent lines in them, which git leaves out of the comparison. */
  @Test
  void leavesOutTheFrequentLinesThatGitLeavesOut() {
    try (var fixture = new ClonedFixture(folder)) {
      for (int seed = 0; seed < 8; seed++) {
        var random = new Random(seed);
        for (int commit = 0; commit < 3; commit++) {
          var text = new StringBuilder();
          for (int block = 0; block < 12; block++) {
            text.append("block " + random.nextInt(12) + "\n");
            int share = 2 + random.nextInt(7);
            for (int line = random.nextInt(400); line > 0; line--) {
              boolean frequent = random.nextInt(share) == 0;
              text.append(frequent ? "}\n" : "only here: " + random.nextLong() + "\n");
            }
          }
          fixture.origin.commit("main").file("f" + seed, text.toString()).create();
        }
      }
      assertSameAsGit(fixture);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsTheRenamesThatGitFinds(long seed) {
    var random = new Random(seed);
    try (var fixture = new ClonedFixture(folder)) {
      var files = new TreeMap<String, List<String>>();
      for (int commit = 0; commit < 25; commit++) {
        ScriptedCommit scripted = fixture.origin.commit("main");
        for (String path : List.copyOf(files.keySet())) {
          if (random.nextInt(3) == 0) {
            List<String> lines = files.remove(path);
            scripted.delete(path);
            for (int edits = random.nextInt(6); edits > 0; edits--) {
              edit(random, lines, 50);
            }
            add(files, scripted, random, lines);
          }
        }
        for (int fresh = random.nextInt(8); fresh >= 0; fresh--) {
          List<String> lines = lines(random, random.nextInt(60), 50);
          add(files, scripted, random, lines);
          add(files, scripted, random, new ArrayList<>(lines));
        }
        scripted.create();
      }
      assertSameAsGit(fixture);
    }
  }

  private static void add(
      TreeMap<String, List<String>> files,
      ScriptedCommit scripted,
      Random random,
      List<String> lines) {
    String path = "d" + random.nextInt(6) + "/name" + random.nextInt(30);
    if (files.putIfAbsent(path, lines) == null) {
      scripted.file(path, String.join("", lines));
    }
  }

  private static void assertSameAsGit(ClonedFixture fixture) {
    SyncResult result = fixture.sync();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(ClonedFixture.rows(clone, result))
          .isEqualTo(new NativeGit(fixture.origin.path()).numstat());
    }
  }

  private static void edit(Random random, List<String> lines, int distinctLines) {
    for (int edits = random.nextInt(30); edits > 0; edits--) {
      int at = random.nextInt(lines.size() + 1);
      int end = Math.min(lines.size(), at + random.nextInt(1 + random.nextInt(60)));
      int kind = random.nextInt(4);
      if (kind < 3) {
        List<String> cut = new ArrayList<>(lines.subList(at, end));
        lines.subList(at, end).clear();
        if (kind == 1) {
          lines.addAll(random.nextInt(lines.size() + 1), cut);
        }
      }
      if (kind > 1) {
        lines.addAll(
            random.nextInt(lines.size() + 1), lines(random, random.nextInt(40), distinctLines));
      }
    }
  }

  private static List<String> lines(Random random, int count, int distinctLines) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      lines.add(line(random, distinctLines));
    }
    return lines;
  }

  /** Some lines are far more frequent than others, as in code. */
  private static String line(Random random, int distinctLines) {
    int number = random.nextInt(1 + random.nextInt(distinctLines));
    return number % 7 == 0 ? "}\n" : "line number " + number + " of some length\r\n";
  }
}
