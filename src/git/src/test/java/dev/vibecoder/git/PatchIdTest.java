package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same change is known again wherever native git puts it. */
class PatchIdTest {

  @TempDir Path folder;
  private Path work;
  private NativeGit git;
  private int clones;

  @BeforeEach
  void init() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
    git = new NativeGit(work);
    git.run("init", "-q", "-b", "main");
    write("code.txt", numbered(1, 60));
    write("other.txt", numbered(1, 60));
    commit("root");
  }

  @Test
  void isTheSameAfterACherryPickOntoADivergedBranch() throws IOException {
    git.run("checkout", "-q", "-b", "side");
    write("code.txt", numbered(1, 30) + "new\n" + numbered(31, 50) + numbered(52, 60));
    write("added.txt", "fresh\n");
    String original = commit("change");
    git.run("checkout", "-q", "main");
    write("code.txt", "first\nsecond\n" + numbered(1, 60) + "last\n");
    String upstream = commit("upstream");
    git.run("cherry-pick", original);

    var ids = ids(original, upstream, head());

    assertThat(ids.get(0)).isEqualTo(ids.get(2)).matches("[0-9a-f]{32}");
    assertThat(ids.get(1)).isNotEqualTo(ids.get(0)).matches("[0-9a-f]{32}");
  }

  @Test
  void isAnotherOneForTheRevertAndForTheSameLinesElsewhere() throws IOException {
    write("code.txt", numbered(1, 30) + "new\n" + numbered(31, 60));
    String change = commit("change");
    git.run("revert", "--no-edit", "HEAD");
    String revert = head();
    git.run("revert", "--no-edit", "HEAD");
    String again = head();
    write("other.txt", numbered(1, 30) + "new\n" + numbered(31, 60));
    String elsewhere = commit("the same elsewhere");
    write("code.txt", numbered(1, 30) + "new\nnew\n" + numbered(31, 60));
    String oneMore = commit("the same line once more");
    write("code.txt", numbered(1, 30) + "new\nnew\nnew\nnew\n" + numbered(31, 60));
    String twoMore = commit("twice more");

    var ids = ids(change, revert, elsewhere, oneMore, twoMore, again);

    assertThat(ids.subList(0, 3)).doesNotHaveDuplicates();
    assertThat(ids.get(3)).isEqualTo(ids.get(0)).isEqualTo(ids.get(5)).isNotEqualTo(ids.get(4));
  }

  @Test
  void doesNotCountWhitespace() throws IOException {
    git.run("checkout", "-q", "-b", "side");
    write("code.txt", "  if (a\t+ b) {  \r\n" + numbered(1, 60));
    String windows = commit("one way");
    git.run("checkout", "-q", "main");
    write("code.txt", "if(a + b){\n" + numbered(1, 60));
    String unix = commit("the other way");
    write("code.txt", "if(a - b){\n" + numbered(1, 60));
    String other = commit("other");

    var ids = ids(windows, unix, other);

    assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
  }

  @Test
  void tellsModesBinariesAndEmptyFilesApart() throws IOException {
    git.run("update-index", "--chmod=+x", "code.txt");
    git.run("commit", "-q", "-m", "more");
    String more = head();
    git.run("update-index", "--chmod=-x", "code.txt");
    git.run("commit", "-q", "-m", "less");
    String less = head();
    write("picture", "a\0b");
    String picture = commit("picture");
    write("picture", "a\0c");
    String otherPicture = commit("other picture");
    write("picture", "a\0d");
    String thirdPicture = commit("third picture");
    write("empty", "");
    String empty = commit("empty");
    write("empty too", "");
    String emptyToo = commit("empty too");

    assertThat(ids(more, less, picture, otherPicture, thirdPicture, empty, emptyToo))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void isNoneForMergesAndForCommitsWithoutFiles() throws IOException {
    git.run("checkout", "-q", "-b", "side");
    write("code.txt", "side\n");
    commit("side");
    git.run("checkout", "-q", "main");
    write("other.txt", "main\n");
    commit("main");
    git.run("merge", "-q", "--no-edit", "side");
    String merge = head();
    git.run("commit", "-q", "--allow-empty", "-m", "nothing");

    assertThat(ids(merge, head())).containsExactly(null, null);
  }

  /** Commits that git takes for the same change have the same id here, too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void knowsRandomChangesAgainAfterARebase(long seed) throws IOException {
    var random = new Random(seed);
    for (String branch : List.of("side", "main")) {
      git.run("checkout", "-q", "-B", branch, branch.equals("main") ? "main" : "HEAD");
      for (int commit = 0; commit < 25; commit++) {
        edit(random, branch.equals("main") ? 0 : 30);
        commit(branch + commit);
      }
    }
    git.run("checkout", "-q", "-b", "rebased", "side");
    git.run("rebase", "-q", "main");

    Map<String, String> gits = gitsIds();
    List<String> shas = List.copyOf(gits.keySet());
    List<String> ids = ids(shas.toArray(String[]::new));
    var idsOfChange = new HashMap<String, Set<String>>();
    for (int i = 0; i < shas.size(); i++) {
      idsOfChange.computeIfAbsent(gits.get(shas.get(i)), id -> new HashSet<>()).add(ids.get(i));
    }

    assertThat(shas).hasSizeGreaterThan(70);
    assertThat(idsOfChange).hasSizeLessThan(60);
    assertThat(idsOfChange.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(Set.copyOf(ids)).hasSize(idsOfChange.size());
  }

  /** Main edits the upper half of a file, the side the lower, so that no rebase conflicts. */
  private void edit(Random random, int from) throws IOException {
    String path = random.nextBoolean() ? "code.txt" : "other.txt";
    var lines = new ArrayList<>(Files.readAllLines(work.resolve(path)));
    int middle = lines.indexOf("line 30");
    int low = from == 0 ? 0 : middle + 4;
    int high = from == 0 ? middle - 4 : lines.size();
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = low + random.nextInt(Math.max(1, high - low));
      if (at < high && random.nextBoolean() && high - low > 5) {
        lines.remove(at);
        high--;
      } else {
        lines.add(Math.min(at, lines.size()), random.nextBoolean() ? "}" : "x" + random.nextInt());
        high++;
      }
    }
    lines.add(Math.min(low, lines.size()), "always something: " + random.nextInt());
    write(path, String.join("\n", lines) + "\n");
  }

  private Map<String, String> gitsIds() {
    String patches = git.run("log", "--branches", "--no-merges", "-p", "--full-index");
    var ids = new HashMap<String, String>();
    for (String line : git.feed(patches, "patch-id", "--stable").split("\n", -1)) {
      if (!line.isEmpty()) {
        ids.put(line.substring(41), line.substring(0, 40));
      }
    }
    return ids;
  }

  private List<String> ids(String... shas) {
    git.run("branch", "-f", "kept", "HEAD");
    try (var fixture = new ClonedFixture(folder.resolve("clone" + clones++))) {
      fixture.sync(work);
      var ids = new ArrayList<String>();
      try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
        for (String sha : shas) {
          Commit commit = clone.commit(sha);
          ids.add(commit.patchId());
        }
      }
      return ids;
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(work.resolve(path), text);
  }

  private String commit(String message) {
    git.run("add", "-A");
    git.run("commit", "-q", "-m", message);
    return head();
  }

  private String head() {
    return git.run("rev-parse", "HEAD").strip();
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }
}
