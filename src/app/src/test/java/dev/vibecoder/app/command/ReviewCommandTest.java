package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.testkit.ScriptedRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest {

  /** In two parts, so that it is none in this file. */
  private static final String KEY = "AKIA" + "Q3EGRT7UXNPL4WZK";

  @TempDir Path folder;

  private final Map<String, String> variables = new HashMap<>();
  private ScriptedRepository repository;
  private String start;

  @BeforeEach
  void make() {
    variables.put("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
    variables.put("VIBE_HOME", folder.resolve("home").toString());
    repository = ScriptedRepository.create(folder.resolve("tool.git"));
    start = repository.commit("main").message("Begin\n").file("run.py", "import os\n").create();
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(folder.resolve("home")).doesNotExist();
    repository.close();
  }

  private String risky() {
    return repository
        .commit("main")
        .message("Run what they say\n\nSecond line\n")
        .file("run.py", "import os\n\ndef run(x):\n    return eval(x)\n\nkey = '" + KEY + "'\n")
        .create();
  }

  private VibeRun review(String... arguments) {
    return VibeRun.with(variables, all(arguments));
  }

  private String[] all(String... arguments) {
    return Stream.concat(
            Stream.of("review", "--repository", repository.path().toString()),
            Arrays.stream(arguments))
        .toArray(String[]::new);
  }

  @Test
  void showsEachCommitAndWhatWasFoundWithTheCode() {
    String risky = risky();

    VibeRun run = review(start + "..");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Reviewing " + start + "..: 1 commit");
    assertThat(run.out().lines())
        .first()
        .asString()
        .contains(risky.substring(0, 12), "changes requested", "Run what they say")
        .doesNotContain("Second line");
    assertThat(run.out())
        .contains("run.py:4  python-eval", "  3 | def run(x):", "> 4 |     return eval(x)")
        .contains("> 6 | key = 'AKIA*** (aws-access-key)'")
        .contains("1 commit: 0 approved, 0 commented, 1 with changes requested; 2 issues listed")
        .doesNotContain(KEY, "\u001b", "Gate");
  }

  @Test
  void namesAFunctionThatBecameHardToFollow() {
    repository
        .commit("main")
        .message("Walk a little\n")
        .file("walk.py", "def walk(tree):\n    for a in tree:\n        step(a)\n")
        .create();
    var code = new StringBuilder("def walk(tree):\n");
    for (int depth = 1; depth <= 7; depth++) {
      code.append("    ".repeat(depth)).append("for a in tree:\n");
    }
    code.append("    ".repeat(8)).append("step(a)\n");
    repository.commit("main").message("Walk far\n").file("walk.py", code.toString()).create();

    VibeRun run = review("HEAD");

    assertThat(run.out())
        .contains("walk.py:3  complex-function", "walk: cognitive complexity 28, was 1; the bound");
  }

  @Test
  void hidesSecretsOfNeighbouringLinesAsWell() {
    repository.commit("main").file("a.py", "eval(x)\nkey = '" + KEY + "'\neval(y)\n").create();

    assertThat(review("HEAD").out()).contains("2 | key = '***'").doesNotContain(KEY);
  }

  @Test
  void hidesSecretsOfMessagesAndOfPathsAsWell() {
    repository
        .commit("main")
        .message("Use " + KEY + "\n")
        .file(KEY + "/a.py", "eval(x)\n")
        .entry(KEY + "/b.bin", "100644", "1234567890123456789012345678901234567890")
        .create();

    for (String format : List.of("text", "json", "sarif")) {
      VibeRun run = review("HEAD", "--gate", "--format", format);
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.out()).contains("secret-aws-access-key").doesNotContain(KEY);
      assertThat(run.err()).doesNotContain(KEY);
    }
  }

  @Test
  void countsLinesAsGitDoes() {
    repository.commit("main").file("a.py", "a = 1\rb = 2\r\neval(x)\r\n").create();

    assertThat(review("HEAD").out()).contains("1 | a = 1b = 2\n", "> 2 | eval(x)\n");
  }

  @Test
  void writesTheSameBytesForTheSameCommits() {
    risky();

    VibeRun run = review(start + "..", "--json", "--gate");

    assertThat(run.out()).isEqualTo(review(start + "..", "--format", "json", "--gate").out());
    JsonNode commit = run.json().get("commits").get(0);
    assertThat(run.json().get("gate_passed").asBoolean()).isFalse();
    assertThat(commit.get("subject").asString()).isEqualTo("Run what they say");
    assertThat(commit.get("status").asString()).isEqualTo("CHANGES_REQUESTED");
    assertThat(commit.get("security_score").asDouble()).isEqualTo(0.4);
    assertThat(commit.get("issues").findValuesAsString("rule"))
        .containsExactly("secret-aws-access-key", "python-eval");
    assertThat(commit.get("issues").get(0).get("end_line").asInt()).isEqualTo(6);
    assertThat(commit.has("blobs")).isFalse();
  }

  @Test
  void writesSarifToAFile() throws IOException {
    risky();
    Path file = folder.resolve("out.sarif");

    VibeRun run = review(start + "..", "--format", "sarif", "--output", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    String log = Files.readString(file);
    assertThat(log).contains("\"version\":\"2.1.0\"", "\"uri\":\"run.py\"").doesNotContain(KEY);
    VibeRun refused = review("HEAD", "--output", folder.resolve("no/such").toString());
    assertThat(refused.exitCode()).isEqualTo(2);
  }

  @Test
  void failsByTheGateAndSaysWhy() {
    risky();

    VibeRun run = review("--gate");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out())
        .contains(
            "Gate: not passed",
            "security score 0.4 is below 0.6 (vibe.review.gate.least-security)",
            "secret-aws-access-key (CRITICAL) at run.py:6 is worse than MEDIUM"
                + " (vibe.review.gate.worst-security)");
    assertThat(review("HEAD~1", "--gate").exitCode()).isZero();
    assertThat(review("HEAD~1", "--gate").out()).contains("Gate: passed");
  }

  @Test
  void takesTheBoundsOfTheGateFromTheSettings() {
    risky();
    variables.put("VIBE_REVIEW_GATE_LEASTSECURITY", "0.4");
    assertThat(review("--gate").exitCode()).isEqualTo(4);
    variables.put("VIBE_REVIEW_GATE_WORSTSECURITY", "critical");
    assertThat(review("--gate").exitCode()).isZero();

    variables.put("VIBE_REVIEW_GATE_LEASTQUALITY", "1.5");
    VibeRun wrong = review("--gate");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("vibe.review.gate.least-quality is 0 to 1");
  }

  @Test
  void approvesAMergeAndPassesAnEmptyRange() {
    String other = repository.commit("side").parents(start).file("b.txt", "b\n").create();
    String merge = repository.commit("main").parents(start, other).message("Merge\n").create();

    assertThat(review(merge, "--gate").out()).contains("approved", "Merge", "Gate: passed");
    VibeRun empty = review("main..main", "--gate");
    assertThat(empty.exitCode()).isZero();
    assertThat(empty.err()).contains("There is no commit in main..main");
    assertThat(review("main..main", "--json").json().get("commits")).isEmpty();
  }

  @Test
  void makesHostileNamesAndMessagesHarmless() {
    repository
        .commit("main")
        .message("\u001b[2J\u202eevil\u0007\n")
        .file("a\u001b[31m\nb.py", "eval(x)\n")
        .file("c.py", "eval('\u001b]0;t\u0007\u202e')\n")
        .create();

    for (String format : List.of("text", "json", "sarif")) {
      VibeRun run = review("HEAD", "--format", format);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out().chars()).as(format).noneMatch(c -> c < 0x20 && c != '\n');
    }
    assertThat(review("HEAD").out())
        .contains("\\u001b[2J\\u202eevil\\u0007", "a\\u001b[31m\\nb.py:1");
  }

  @Test
  void namesACommitThatCannotBeReadAndReviewsTheRest() {
    String broken =
        repository.rawCommit(
            ("tree 1234567890123456789012345678901234567890\nparent "
                    + start
                    + "\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nBroken\n")
                .getBytes(StandardCharsets.UTF_8));
    repository.branch("main", broken);
    String next = repository.commit("main").parents(broken).file("c.py", "c = 1\n").create();

    VibeRun run = review(start + "..", "--gate");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(broken.substring(0, 12), "unread: ", next.substring(0, 12))
        .contains("Gate: open question");
    JsonNode json = review(start + "..", "--json").json();
    assertThat(json.get("commits").get(0).get("unread")).isNotEmpty();
  }

  @Test
  void saysWhatItWasAskedWrongly() throws IOException {
    VibeRun unknown = review("main..nowhere");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("'nowhere'").doesNotContain("Exception");

    VibeRun none = VibeRun.with(variables, "review", "--repository", folder.toString());
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("is in no git repository");

    assertThat(review("HEAD", "--staged").exitCode()).isEqualTo(2);
    Files.writeString(repository.path().resolve("config"), "[core\n");
    VibeRun damaged = review("HEAD");
    assertThat(damaged.exitCode()).isEqualTo(1);
    assertThat(damaged.err()).contains("cannot be opened").doesNotContain("\tat ");
  }

  @Test
  void coloursAndCutsOnATerminalAlone() {
    repository
        .commit("main")
        .message("S".repeat(300) + "\n")
        .file("a.py", "eval(x) # " + "\u4f60".repeat(300) + "\n")
        .create();
    var out = new ByteArrayOutputStream();
    Console plain = VibeRun.console(out, new ByteArrayOutputStream());
    var terminal =
        new Console(
            plain.in(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            plain.err(),
            false,
            true,
            false,
            true,
            80);

    VibeCommandLine.run(terminal, variables, Clock.systemUTC(), all("HEAD"));

    String shown = out.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("\u001b[");
    assertThat(shown.replaceAll("\u001b\\[\\d+m", "").lines().limit(1))
        .allMatch(line -> line.length() <= 80 && line.endsWith("…"));
    assertThat(review("HEAD").out()).contains("S".repeat(300));
  }
}
