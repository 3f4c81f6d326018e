package dev.vibecoder.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.JobsFixture;
import dev.vibecoder.store.Invariants;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three nights with a repository for each odd input, side by side with an innocent one: the second
 * finds nothing new, before the third some of them change.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CorpusIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String INNOCENT = "innocent";
  private static final String SMALL_HEAP = "512m";
  private static final JobSettings SETTINGS =
      new JobSettings(2, 2, 500, 5, Duration.ofDays(7), Duration.ofSeconds(2));

  @TempDir static Path folder;
  private static JobsFixture jobs;
  private static Night first;
  private static Night second;
  private static Night third;

  @BeforeAll
  static void runTheNights() {
    jobs =
        new JobsFixture(
            DATABASE,
            folder.resolve("workspace"),
            beans -> beans.registerBean(JobSettings.class, () -> SETTINGS));
    writeInnocent();
    Corpus.all().parallelStream().forEach(each -> Corpus.make(folder, each));
    Corpus.all().forEach(each -> jobs.project(Corpus.repository(folder, each), each.slug()));
    first = night();
    second = night();
    Corpus.all().forEach(each -> Corpus.change(folder, each));
    jobs.run("sync", third());
    jobs.run("ingest", third());
    third = Night.of(DATABASE);
  }

  private static List<String> third() {
    return Stream.concat(
            Stream.of(INNOCENT),
            cases().stream()
                .filter(each -> each.changes() || each.lacksObjects())
                .map(CorpusCase::slug))
        .toList();
  }

  private static void writeInnocent() {
    try (var repository = ScriptedRepository.create(folder.resolve(INNOCENT))) {
      for (int i = 0; i < 50; i++) {
        repository.commit("main").file("file" + i, "line\n".repeat(i + 1)).create();
      }
    }
    jobs.project(folder.resolve(INNOCENT), INNOCENT);
  }

  private static Night night() {
    jobs.run("sync");
    jobs.run("ingest");
    return Night.of(DATABASE);
  }

  @AfterAll
  static void close() {
    jobs.close();
  }

  static List<CorpusCase> cases() {
    return Corpus.all();
  }

  static Stream<CorpusCase> changing() {
    return Corpus.all().stream().filter(CorpusCase::changes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesToItsEnd(CorpusCase each) {
    List<String> failure = Night.rows(each.slug(), first.failures());
    List<String> issues = Night.rows(each.slug(), first.issues());
    boolean refused = each.fate() == Fate.FAILREPO;

    assertThat(Night.rows(each.slug(), first.counts()))
        .as("%s: commits, files, unreachable; %s %s", each.slug(), failure, issues)
        .containsExactly(each.commits() + "|" + each.files() + "|0");
    assertThat(reasons(refused ? failure : issues))
        .as("%s", refused ? failure : issues)
        .isEqualTo(each.reasons());
    assertThat(refused ? issues : failure).isEmpty();
    assertThat(ingestedRefs(each) > 0).isEqualTo(each.commits() > 0);
  }

  private static TreeSet<String> reasons(List<String> rows) {
    var reasons = new TreeSet<String>();
    rows.forEach(row -> reasons.add(row.substring(0, row.indexOf('|'))));
    return reasons;
  }

  private static long ingestedRefs(CorpusCase each) {
    return Long.parseLong(
        DATABASE.value(
            "SELECT count(*) FROM project_refs r JOIN projects p ON p.id = r.project_id"
                + " WHERE r.ingested_sha = r.sha AND p.name = '"
                + each.slug()
                + "'"));
  }

  @ParameterizedTest
  @MethodSource("changing")
  void keepsWhatTheRemoteDrops(CorpusCase each) {
    assertThat(Night.rows(each.slug(), third.counts()))
        .singleElement()
        .asString()
        .startsWith(each.commitsAfter() + "|")
        .endsWith("|" + each.lost());
  }

  @Test
  void changesNothingInTheSecondNight() {
    assertThat(second.data()).isEqualTo(first.data());
    assertThat(lasting(second)).isEqualTo(lasting(first));
    assertThat(second.failures()).isEqualTo(first.failures());
  }

  /** Where something is missing another copy is made, once. */
  private static List<String> lasting(Night night) {
    return night.issues().stream().filter(row -> !row.contains("|CLONE_REPLACED|")).toList();
  }

  @Test
  void copiesADamagedSourceOnceMoreAndNotEachNight() {
    String copies =
        "SELECT count(*), max(attempts) FROM ingest_issues WHERE reason = 'CLONE_REPLACED'";
    long damaged = Corpus.all().stream().filter(CorpusCase::lacksObjects).count();

    assertThat(DATABASE.rows(copies)).containsExactly(damaged + "|1");
  }

  @Test
  void keepsNobodyBack() {
    for (Night night : List.of(first, second, third)) {
      assertThat(Night.rows(INNOCENT, night.counts())).containsExactly("50|50|0");
      assertThat(Night.rows(INNOCENT, night.issues())).isEmpty();
    }
  }

  @Test
  void leavesTheDoctorContent() {
    // As autovacuum does, before the test or, by chance, too late: some checks take seconds
    // without.
    DATABASE.execute("ANALYZE");

    assertThat(jobs.bean(Invariants.class).check())
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.violations()).as(result.toString()).isZero());
  }

  @Test
  void provesEveryProjectThatIsIngested() {
    assertThat(
            DATABASE.rows(
                "SELECT p.name FROM projects p WHERE EXISTS ("
                    + "SELECT FROM commits c WHERE c.project_id = p.id) AND NOT coalesce((SELECT"
                    + " complete FROM ingest_proofs i WHERE i.project_id = p.id"
                    + " ORDER BY i.id DESC LIMIT 1), false)"))
        .isEmpty();
  }

  /** So large may the heap be for any of them; the bombs would take gigabytes. */
  @Test
  void readsEachInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + SMALL_HEAP,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeap.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertThat(process.waitFor()).as("%s", said).isZero();
    for (CorpusCase each : cases()) {
      String end =
          each.fate() == Fate.FAILREPO ? each.reasons().iterator().next() : "" + each.reached();
      assertThat(said).contains(each.slug() + " " + end);
    }
  }

  @Test
  void numbersNoCaseTwice() {
    assertThat(Corpus.all()).extracting(CorpusCase::id).doesNotHaveDuplicates();
  }
}
