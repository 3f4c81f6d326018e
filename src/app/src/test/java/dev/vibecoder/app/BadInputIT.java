package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One night with a repository for each oddity; each test looks at what became of some. */
class BadInputIT {

  private static final String SECRET = "s3cr3t-w0rd";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir static Path folder;
  private static VibeRun night;
  private static int repositories;

  @BeforeAll
  static void runTheNight() {
    List<String> arguments = new ArrayList<>(List.of("nightly", "--json"));
    List<String> paths = new OddRepositories(folder.resolve("odd")).write();
    arguments.addAll(paths);
    repositories = paths.size();
    night = vibe(arguments.toArray(String[]::new));
  }

  @AfterAll
  static void theDoctorIsContent() {
    VibeRun doctor = vibe("doctor");
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
  }

  @Test
  void completesEveryProject() {
    assertThat(night.exitCode()).as(night.err()).isZero();
    assertThat(night.json().findValuesAsString("status"))
        .hasSize(repositories)
        .containsOnly("completed");
  }

  @ParameterizedTest
  @CsvSource({
    "empty, 0",
    "dangling-head, 1",
    "detached-head, 1",
    "shallow, 2",
    "binary, 1",
    "long-line, 1",
    "not-utf8, 1",
    "nul, 1",
    "far-dates, 2",
    "no-author, 1",
    "two-roots, 2",
    "octopus, 22",
    "links, 1",
    "bad-paths, 1"
  })
  void storesAndReviewsEveryCommit(String project, int commits) {
    for (String table : List.of("commits", "reviews")) {
      assertThat(values("SELECT count(*) FROM " + table + " WHERE project_id = " + id(project)))
          .as(table)
          .containsExactly(Integer.toString(commits));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "empty, NO_BRANCH",
    "dangling-head, HEAD_BRANCH_MISSING",
    "detached-head, HEAD_DETACHED",
    "shallow, SHALLOW_BOUNDARY",
    "not-utf8, PATH_ESCAPED",
    "not-utf8, INVALID_MESSAGE",
    "nul, NUL_IN_MESSAGE",
    "nul, NUL_IN_AUTHOR",
    "no-author, AUTHOR_MISSING",
    "bad-paths, UNUSUAL_PATH"
  })
  void namesWhatIsOdd(String project, String reason) {
    assertThat(values("SELECT reason FROM ingest_issues WHERE project_id = " + id(project)))
        .contains(reason);
  }

  @Test
  void keepsTextsThatTheDatabaseWouldRefuse() {
    assertThat(commits("nul", "message || author")).containsExactly("before\uFFFDafter\nA\uFFFDb");
    assertThat(commits("not-utf8", "message || author")).containsExactly("caf\u00e9\nJ\u00e9");
    assertThat(commits("no-author", "'[' || author || ']'")).containsExactly("[]");
  }

  @Test
  void keepsDatesFromTheEpochToTheNextCentury() {
    assertThat(commits("far-dates", "extract(year FROM authored_at AT TIME ZONE 'UTC')"))
        .containsExactly("1970", "2100");
  }

  @Test
  void countsAMergeOfManyOnce() {
    assertThat(commits("octopus", "cardinality(parents)")).contains("0", "1", "20");
    assertThat(values("SELECT sum(additions) FROM commits WHERE project_id = " + id("octopus")))
        .containsExactly("23");
  }

  @Test
  void embedsTextsOnlyAndSaysWhyNotTheOthers() {
    assertThat(files("binary")).containsExactly("A.java ", "a.bin BINARY", "b.png BINARY");
    assertThat(files("long-line")).containsExactly("A.java ", "long.js TOO_LARGE");
    assertThat(files("not-utf8")).containsExactly("\"f\\377\\376\" UNDECODABLE");
  }

  @Test
  void followsNoLinkAndWritesNoPathOfARepositoryToDisk() throws Exception {
    assertThat(files("links")).containsExactly(".gitmodules ", "A.java ");
    assertThat(files("bad-paths")).containsExactly("-rf ", "a\nb\t\"c ");
    assertThat(commits("links", "files_changed")).containsExactly("5");
    assertThat(values("SELECT content FROM code_embeddings WHERE content LIKE '%root:%'"))
        .isEmpty();
    try (var all = Files.walk(folder.resolve("home"))) {
      assertThat(all.filter(path -> path.endsWith("-rf") || path.endsWith("passwd"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no/such/folder",
        "home",
        "ftp://example.org/x",
        "http://example.org/x",
        "git://example.org/x",
        "ext::sh -c true",
        "-u./x",
        "ssh://-oProxyCommand=x/y",
        "git@example.org:team/tool.git",
        "https://ann:" + SECRET + "@example.org/x",
        "https://" + SECRET + "@example.org/x",
        "https://ann:pass/" + SECRET + "@example.org/x",
        "ftp://example.org/x?token=" + SECRET,
        "https://example.org/x?token=" + SECRET,
        "https://example.org",
        "https://exa mple.org/x"
      })
  void registersNothingThatCannotBeARepository(String location) {
    String argument = location.equals("home") ? folder.resolve("home").toString() : location;

    VibeRun run = vibe("nightly", "--", argument);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain(SECRET, "Exception", "\tat ");
    assertThat(values("SELECT count(*) FROM projects")).containsExactly("" + repositories);
    assertThat(everything()).noneMatch(row -> row.contains(SECRET));
  }

  /** Every row of every table as text. */
  private static List<String> everything() {
    List<String> rows = new ArrayList<>();
    values(
            "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                + " WHERE table_type = 'BASE TABLE'"
                + " AND table_schema IN ('public', 'batch', 'quartz')")
        .forEach(table -> rows.addAll(values("SELECT t::text FROM " + table + " t")));
    return rows;
  }

  private static List<String> commits(String project, String expression) {
    return values(
        "SELECT "
            + expression
            + " FROM commits WHERE project_id = "
            + id(project)
            + " ORDER BY id");
  }

  private static List<String> files(String project) {
    return values(
        "SELECT file_path || ' ' || coalesce(skipped, '') FROM indexed_files WHERE project_id = "
            + id(project)
            + " ORDER BY file_path COLLATE \"C\"");
  }

  private static String id(String project) {
    return "(SELECT id FROM projects WHERE name = '" + project + "')";
  }

  private static List<String> values(String sql) {
    return DATABASE.rows(sql);
  }

  private static VibeRun vibe(String... arguments) {
    return VibeRun.with(
        Map.of("DATABASE_URL", DATABASE.url(), "VIBE_HOME", folder.resolve("home").toString()),
        arguments);
  }
}
