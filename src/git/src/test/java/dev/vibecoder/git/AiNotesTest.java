package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.IngestIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of git-ai, attached by native git. */
class AiNotesTest {

  private static final String METADATA =
      "---\n{\"schema_version\": \"authorship/3.0.0\", \"base_commit_sha\": \"12\", %s}";

  @TempDir Path folder;
  private NativeGit git;

  @BeforeEach
  void init() {
    git = new NativeGit(folder);
    git.run("init", "-q", "-b", "main");
  }

  private static String prompt(String session, String tool) {
    return "\"%s\": {\"agent_id\": {\"id\": \"x\", \"tool\": \"%s\", \"model\": \"m\"}, \"n\": [1]}"
        .formatted(session, tool);
  }

  private static String legacy(String tool) {
    return "src/a.c\n  c9883b05a2487d6d 1-10\n"
        + METADATA.formatted("\"prompts\": {" + prompt("c9883b05a2487d6d", tool) + "}");
  }

  private String commit(String message) {
    git.run("commit", "-q", "--allow-empty", "-m", message);
    return git.run("rev-parse", "HEAD").strip();
  }

  private void annotate(String commit, String note) {
    git.feed(note, "notes", "--ref=ai", "add", "-f", "-F", "-", commit);
  }

  private String notes() {
    return git.run("rev-parse", "refs/notes/ai").strip();
  }

  private List<IngestIssue> read(@Nullable String before, Map<String, String> agents)
      throws IOException {
    var repository = new FileRepositoryBuilder().setGitDir(folder.resolve(".git").toFile()).build();
    var unused = new CloneFolder(folder, new UUID(0, 0));
    try (var clone = new Clone(repository, "test", GitLimits.defaults(), unused)) {
      return clone.aiNotes(before, notes(), note -> agents.put(note.commit(), note.agent()));
    }
  }

  private Map<String, String> agents(@Nullable String before) throws IOException {
    var agents = new TreeMap<String, String>();
    assertThat(read(before, agents)).isEmpty();
    return agents;
  }

  @Test
  void namesTheAgentOfEachFormOfNote() throws IOException {
    String one = commit("one");
    String two = commit("two");
    String three = commit("three");
    String four = commit("four");
    annotate(one, legacy("cursor"));
    annotate(
        two,
        "a.c\n  s_1::t_1 1-10,15-20\n  s_2::t_1 1-12\n  s_3::t_9 30\n\"b c.c\"\n  s_3::t_9 1-19\n"
            + "  h_9 50-500\n"
            + METADATA.formatted(
                "\"prompts\": {}, \"humans\": {\"h_9\": {\"author\": \"A <a@b>\"}}, \"sessions\": {"
                    + prompt("s_1", "copilot")
                    + ","
                    + prompt("s_2", "claude")
                    + ","
                    + prompt("s_3", "claude")
                    + "}"));
    annotate(three, METADATA.formatted("\"prompts\": {}"));
    annotate(four, METADATA.formatted("\"prompts\": {" + prompt("1", "droid") + "}"));

    assertThat(agents(null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(one, "Cursor", two, "Claude Code", four, "Factory Droid"));
  }

  @Test
  void passesOnWhatIsNewOrChangedOnly() throws IOException {
    var commits = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      commits.add(commit("commit " + i));
      annotate(commits.get(i), legacy("cursor"));
    }
    String before = notes();
    annotate(commits.get(3), legacy("codex"));
    git.run("notes", "--ref=ai", "remove", commits.get(4));
    String fresh = commit("fresh");
    annotate(fresh, legacy("amp"));

    assertThat(agents(before))
        .containsExactlyInAnyOrderEntriesOf(Map.of(commits.get(3), "Codex", fresh, "Amp"));
    assertThat(agents(notes())).isEmpty();
    assertThat(agents(null)).hasSize(40);
    assertThat(agents("1234567890123456789012345678901234567890")).hasSize(40);
  }

  /** Git spreads many notes over folders, and more over folders in folders. */
  @Test
  void readsNotesInFoldersOfAnyDepth() throws IOException {
    String blob = git.feed(legacy("claude"), "hash-object", "-w", "--stdin").strip();
    String sha = "0123456789abcdef0123456789abcdef01234567";
    Path index = folder.resolve("paths");
    Files.writeString(
        index,
        "100644 "
            + blob
            + "\tff/"
            + sha.substring(2)
            + "\n"
            + "100644 "
            + blob
            + "\tee/"
            + sha.substring(2, 4)
            + "/"
            + sha.substring(4)
            + "\n"
            + "100644 "
            + blob
            + "\t"
            + sha
            + "\n"
            + "100644 "
            + blob
            + "\tREADME\n"
            + "120000 "
            + blob
            + "\tdd"
            + sha.substring(2)
            + "\n"
            + "100644 "
            + blob
            + "\taa/bb\n",
        StandardCharsets.UTF_8);
    git.feed(Files.readString(index), "update-index", "--add", "--index-info");
    String tree = git.run("write-tree").strip();
    git.run("update-ref", "refs/notes/ai", git.run("commit-tree", "-m", "n", tree).strip());

    assertThat(agents(null))
        .containsOnlyKeys(sha, "ff" + sha.substring(2), "ee" + sha.substring(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "written by hand",
        "a\n  s_1\n---\n{}",
        "a\n  s_1 1-x\n---\n{}",
        "a\n  s_1 99999999999999999999\n---\n{}",
        "---\n",
        "---\n[]",
        "---\n{\"prompts\": {\"a\": {\"agent_id\": {\"tool\": \"claude\"}",
        "---\n{\"prompts\": 'x'}"
      })
  void notesWhatIsMalformedAndGoesOn(String note) throws IOException {
    String bad = commit("bad");
    String good = commit("good");
    annotate(bad, note);
    annotate(good, legacy("claude"));
    var agents = new TreeMap<String, String>();

    List<IngestIssue> issues = read(null, agents);

    assertThat(agents).containsExactly(Map.entry(good, "Claude Code"));
    assertThat(issues).singleElement().extracting(IngestIssue::object).isEqualTo(bad);
    assertThat(ClonedFixture.reasons(issues)).containsExactly("NOTE_MALFORMED");
  }

  @Test
  void survivesHostileNotes() throws IOException {
    String deep = commit("deep");
    String huge = commit("huge");
    annotate(deep, "---\n{\"x\": " + "[".repeat(200_000));
    annotate(huge, "a\n" + "  s_1 1-2\n".repeat(110_000) + "---\n{}");
    var agents = new TreeMap<String, String>();

    assertThat(ClonedFixture.reasons(read(null, agents)))
        .containsExactly("NOTE_MALFORMED", "NOTE_MALFORMED");
    assertThat(agents).isEmpty();
  }
}
