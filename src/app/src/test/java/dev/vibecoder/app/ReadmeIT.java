package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's commands as written, by a shell, in their order, in a small repository. {@code
 * ./vibe} is there a script that runs the classes under test: the launcher builds with Maven, which
 * is running already.
 */
class ReadmeIT {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir static Path folder;
  private static final Map<String, String> RESULTS = new LinkedHashMap<>();

  @BeforeAll
  static void runTheCommands() throws Exception {
    assertThat(ROOT.resolve("vibe")).isExecutable();
    makeRepository();
    makeLauncher();
    for (String command : ReadmeCommands.of(ROOT.resolve("README.md"))) {
      try (var shell = ChildVibe.run(folder, environment(), List.of("sh", "-ec", command))) {
        assertThat(shell.exitCode()).as(command + "\n" + shell.err()).isZero();
        RESULTS.put(command, shell.out());
      }
    }
  }

  @Test
  void storesEveryCommitOfEveryBranchWithGitsOwnLineCounts() {
    assertThat(DATABASE.value("SELECT count(*) FROM commits"))
        .isEqualTo(git("rev-list", "--count", "--branches").strip());
    assertThat(DATABASE.value("SELECT sum(additions) || ' ' || sum(deletions) FROM commits"))
        .isEqualTo(numstat());
  }

  @Test
  void showsASummaryOfTheNight() {
    String summary = result(command -> command.startsWith("./vibe nightly ."));

    assertThat(summary).contains(folder.getFileName().toString(), "All executions: 1");
  }

  @Test
  void answersQueriesSearchesAndReports() {
    assertThat(result(command -> command.startsWith("./vibe sql "))).contains("Ann");
    assertThat(result(command -> command.startsWith("./vibe search ")))
        .contains("src/Recovery.java");
    assertThat(result(command -> command.startsWith("./vibe report costs ")))
        .startsWith("day,executions,")
        .hasLineCount(2);
    assertThat(result(command -> command.startsWith("./vibe doctor"))).doesNotContain("violated");
    assertThat(result(command -> command.startsWith("./vibe runs list ")))
        .contains("\"nightly\"", "\"rollup\"", "\"COMPLETED\"");
  }

  /** Only where it is built already: a Maven that refuses stands in for the one that runs this. */
  @Test
  void theLauncherRunsWhatIsBuilt() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    script(tools.resolve("mvn"), "echo no build within a build >&2; exit 1");
    Map<String, String> variables = new HashMap<>(environment());
    variables.put("PATH", tools + ":" + System.getenv("PATH"));

    try (var launcher =
        ChildVibe.run(folder, variables, List.of(ROOT.resolve("vibe").toString(), "--version"))) {
      int exitCode = launcher.exitCode();
      assumeThat(launcher.err()).doesNotContain("no build within a build");
      assertThat(exitCode).as(launcher.err()).isZero();
      assertThat(launcher.out()).startsWith("vibe ");
    }
  }

  private static String result(Predicate<String> command) {
    return RESULTS.entrySet().stream()
        .filter(entry -> command.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("the README has no such command: " + RESULTS.keySet()));
  }

  private static void makeRepository() throws IOException {
    git("init", "-q", "-b", "main");
    Path source = Files.createDirectory(folder.resolve("src"));
    Files.writeString(
        source.resolve("Recovery.java"),
        "/** Recovers dead runs. */\nclass Recovery {\n  void recoverDeadRuns() {}\n}\n");
    commit("Recover dead runs");
    Files.move(source.resolve("Recovery.java"), source.resolve("Moved.java"));
    commit("Move it");
    Files.move(source.resolve("Moved.java"), source.resolve("Recovery.java"));
    Files.writeString(folder.resolve("notes.md"), "one\ntwo\n");
    commit("Move it back with notes");
    git("checkout", "-q", "-b", "feature");
    Files.writeString(folder.resolve("notes.md"), "one\nthree\nfour\n");
    commit("Count on");
    git("checkout", "-q", "main");
  }

  private static void commit(String message) {
    git("add", "src");
    if (Files.exists(folder.resolve("notes.md"))) {
      git("add", "notes.md");
    }
    git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", message);
  }

  private static void makeLauncher() throws IOException {
    script(
        folder.resolve("vibe"),
        "exec '%s' -Duser.timezone=UTC -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String numstat() {
    long additions = 0;
    long deletions = 0;
    for (String line :
        git("log", "--branches", "--numstat", "-M", "--no-merges", "--format=").lines().toList()) {
      String[] fields = line.split("\t", 3);
      if (fields.length == 3 && !fields[0].equals("-")) {
        additions += Long.parseLong(fields[0]);
        deletions += Long.parseLong(fields[1]);
      }
    }
    return additions + " " + deletions;
  }

  private static String git(String... arguments) {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var nobody = Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null");
    try (var git = ChildVibe.run(folder, nobody, command)) {
      assertThat(git.exitCode()).as(command + " " + git.err()).isZero();
      return git.out();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> environment() {
    return Map.of("DATABASE_URL", DATABASE.url(), "VIBE_HOME", folder.resolve("home").toString());
  }
}
