package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.search.source.FilterSettings;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** No content is embedded twice: not across files, names, runs and projects. */
class ReuseIT {

  private static final int FILES = 40;

  private final TestDatabase database = new TestDatabase();
  private final CountingModel model = new CountingModel("counting");
  private ScriptedRepository repository;
  private JobsFixture jobs;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    jobs = fixture(database, "workspace", 2);
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    database.close();
  }

  @Test
  void storesTheSameRowsWhateverTheNumberOfWorkers() {
    commitCopies();
    List<List<String>> rows = new ArrayList<>();
    for (int workers : new int[] {1, 4}) {
      model.forget();
      try (var own = new TestDatabase().create();
          var fixture = fixture(own, "workspace-" + workers, workers)) {
        fixture.project(repository.path(), "origin");
        fixture.run("sync");
        assertThat(fixture.run("embed").getStatus()).isEqualTo(BatchStatus.COMPLETED);
        rows.add(StoredData.of(own));
      }
      assertThat(model.texts())
          .as("one text for each of ten contents, under the header of its first place")
          .hasSize(10)
          .allMatch(text -> text.startsWith("src/F0"));
    }
    assertThat(rows.get(0)).isEqualTo(rows.get(1)).isNotEmpty();
  }

  @Test
  void asksTheModelForNothingWhenFilesAreRenamed() {
    commitCopies();
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    model.forget();
    repository.commit("main").move("src/F00.java", "lib/Moved.java").create();

    jobs.run("nightly");

    assertThat(model.texts()).isEmpty();
    assertThat(count("SELECT count(*) FROM code_chunks WHERE file_path = 'lib/Moved.java'"))
        .isOne();
  }

  @Test
  void takesAContentBackThatWasGoneInBetween() {
    repository.commit("main").file("a.txt", "one two three\n").file("b.txt", "other\n").create();
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    repository.commit("main").file("a.txt", "something else\n").create();
    jobs.run("nightly");
    model.forget();
    repository.commit("main").file("a.txt", "one two three\n").create();

    JobExecution night = jobs.run("nightly");

    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(model.texts()).isEmpty();
    assertThat(counter("reused.kept")).isOne();
  }

  @Test
  void asksOnceForWhatTwoProjectsHaveThatAreEmbeddedAtTheSameTime() {
    commitCopies();
    jobs.project(repository.path(), "one");
    try (var other = ScriptedRepository.create(folder.resolve("other.git"))) {
      var commit = other.commit("main");
      for (int i = 0; i < FILES; i++) {
        commit.file("copied/G%02d.java".formatted(i), content(i));
      }
      commit.create();
      jobs.project(other.path(), "two");
      assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    assertThat(model.texts()).hasSize(10);
    assertThat(count("SELECT count(*) FROM code_chunks")).isEqualTo(2 * FILES);
    assertThat(counter("reused.elsewhere")).isPositive();
    assertThat(count("SELECT count(DISTINCT (content_hash, embedding::text)) FROM code_chunks"))
        .isEqualTo(10);
  }

  @Test
  void looksAgainAtFilesThatTheSettingsJudgeOtherwise() {
    repository
        .commit("main")
        .file("src/A.java", "class A {}\n")
        .file("go.sum", "example.org/a v1 h1:abc\n")
        .file("notes.txt", "a note\n")
        .create();
    jobs.project(repository.path(), "origin");
    jobs.run("nightly");
    String skipped =
        "SELECT file_path || ' ' || coalesce(skipped, '') FROM indexed_files ORDER BY 1";
    assertThat(database.rows(skipped))
        .containsExactly("go.sum LOCK_FILE", "notes.txt ", "src/A.java ");
    jobs.close();
    var files =
        new FilterSettings(FilterSettings.DEFAULT_MAX_BYTES, List.of("notes.*"), List.of("go.sum"));
    jobs = fixture(database, "workspace", 2, IndexSettings.defaults().of(files));

    jobs.run("nightly");

    assertThat(database.rows(skipped))
        .containsExactly("go.sum ", "notes.txt LEFT_OUT", "src/A.java ");
    model.forget();
    jobs.run("nightly");
    assertThat(model.texts()).isEmpty();
  }

  /** Ten contents, each in four files. */
  private void commitCopies() {
    var commit = repository.commit("main");
    for (int i = 0; i < FILES; i++) {
      commit.file("src/F%02d.java".formatted(i), content(i));
    }
    commit.create();
  }

  private static String content(int i) {
    return "class Same {\n  int number = %d;\n}\n".formatted(i % 10);
  }

  private JobsFixture fixture(TestDatabase where, String workspace, int workers) {
    return fixture(where, workspace, workers, IndexSettings.defaults());
  }

  private JobsFixture fixture(
      TestDatabase where, String workspace, int workers, IndexSettings index) {
    var settings = new JobSettings(2, workers, 10, 5, Duration.ofDays(7), Duration.ofSeconds(2));
    return new JobsFixture(
        where,
        folder.resolve(workspace),
        context -> {
          context.registerBean("jobSettings", JobSettings.class, () -> settings);
          context.registerBean("indexSettings", IndexSettings.class, () -> index);
          context.registerBean(
              "embedders",
              ModelEmbedders.class,
              () -> ModelEmbedders.of(model, past -> Optional.empty()));
        });
  }

  private long count(String query) {
    return Long.parseLong(database.value(query));
  }

  private long counter(String name) {
    return jobs.counter("embed", name);
  }
}
