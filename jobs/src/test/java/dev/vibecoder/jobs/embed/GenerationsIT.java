package dev.vibecoder.jobs.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.jobs.CountingModel;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.JobsFixture;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.Route;
import dev.vibecoder.store.SearchMeasurement;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.context.support.GenericApplicationContext;

/** A second model is built beside the first, takes over when it is good enough, and back. */
class GenerationsIT {

  private static final int FILES = 20;

  private final TestDatabase database = new TestDatabase();
  private final CountingModel first = new CountingModel("first");
  private final CountingModel second = new CountingModel("second");
  private ScriptedRepository one;
  private ScriptedRepository two;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    one = repository("one");
    two = repository("two");
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
    database.close();
  }

  @Test
  void buildsASecondOneBesideAndTakesItWhenEveryProjectIsInIt() {
    indexWithTheFirst();
    one.commit("main").file("src/New.java", "class New {\n}\n").create();
    try (var jobs = fixture(second, first, IndexSettings.defaults())) {
      assertThat(jobs.run("nightly", List.of("one")).getStatus()).isEqualTo(BatchStatus.COMPLETED);

      assertThat(states()).containsExactly("first|ACTIVE|f", "second|BUILDING|f");
      assertThat(newFiles())
          .as("what is searched is kept fresh meanwhile")
          .containsExactly("first", "second");
      assertThat(searchedModel(jobs)).isEqualTo("first");

      assertThat(jobs.run("nightly", List.of("two")).getStatus()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(states()).containsExactly("first|STANDBY|f", "second|ACTIVE|f");
      assertThat(database.rows("SELECT recall, questions > 0 FROM search_measurements"))
          .containsExactly("1|t");
    }
  }

  @Test
  void keepsToTheOneThatSomebodyWentBackTo() {
    indexWithTheFirst();
    try (var jobs = fixture(second, first, IndexSettings.defaults())) {
      jobs.run("nightly");
      assertThat(states()).containsExactly("first|STANDBY|f", "second|ACTIVE|f");
      goBackTo("first", jobs);
      one.commit("main").file("src/New.java", "class New {\n}\n").create();

      jobs.run("nightly");

      assertThat(states()).containsExactly("first|ACTIVE|f", "second|STANDBY|t");
      assertThat(newFiles()).containsExactly("first", "second");
    }
  }

  @Test
  void doesNotTakeOneOverThatFindsTooLittle() {
    indexWithTheFirst();
    try (var jobs =
        fixture(
            second,
            first,
            IndexSettings.defaults(),
            context ->
                context.registerBean(
                    "recallMeter",
                    RecallMeter.class,
                    () ->
                        new PoorMeter(
                            context.getBean(ChunkSearch.class),
                            context.getBean(ProjectIndexTable.class))))) {
      assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);

      assertThat(states()).containsExactly("first|ACTIVE|f", "second|BUILDING|f");
      assertThat(jobs.counter("take-over", "recall.below-target")).isPositive();
    }
  }

  @Test
  void indexesTheVectorsOfALargeOneAndMeasuresItOnceForWhatChanged() {
    IndexSettings small = IndexSettings.defaults().from(FILES, FILES);
    try (var jobs = fixture(first, second, small)) {
      jobs.project(one.path(), "one");
      jobs.run("nightly");
      assertThat(
              database.value(
                  "SELECT count(*) FROM pg_indexes WHERE indexname ~ '^code_chunks_vector_.*_idx$'"))
          .isEqualTo("1");
      assertThat(
              database.rows(
                  "SELECT project_id IS NULL, depth, recall >= target, chunks"
                      + " FROM search_measurements ORDER BY 1"))
          .containsExactly("f|10|t|" + FILES, "t|10|t|" + FILES);

      jobs.run("nightly");
      assertThat(database.value("SELECT count(*) FROM search_measurements")).isEqualTo("2");

      one.commit("main").file("src/New.java", "class New {\n}\n").create();
      jobs.run("nightly");
      assertThat(database.value("SELECT count(*) FROM search_measurements"))
          .as("the project again, all of them at most once a day")
          .isEqualTo("3");
    }
  }

  @Test
  void forgetsVectorsThatNobodyAskedForInTime() {
    IndexSettings forgetful =
        IndexSettings.defaults()
            .with(512, 1, Duration.ZERO, IndexSettings.defaults().recallTarget());
    try (var jobs = fixture(first, second, forgetful)) {
      jobs.project(one.path(), "one");
      jobs.run("nightly");
      one.commit("main").file("src/F00.java", "class Other {\n}\n").create();
      jobs.run("nightly");

      assertThat(database.value("SELECT count(*) FROM kept_vectors")).isEqualTo("0");
    }
  }

  private void indexWithTheFirst() {
    try (var jobs = fixture(first, second, IndexSettings.defaults())) {
      jobs.project(one.path(), "one");
      jobs.project(two.path(), "two");
      assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(states()).containsExactly("first|ACTIVE|f");
  }

  private void goBackTo(String model, JobsFixture jobs) {
    var generations = jobs.bean(GenerationTable.class);
    UUID owner = UUID.fromString(database.value("SELECT id FROM users"));
    Generation left = generations.active(owner).orElseThrow();
    generations.activate(
        generations.all(owner).stream()
            .filter(g -> g.model().equals(model))
            .findFirst()
            .orElseThrow());
    generations.hold(left.id());
  }

  private String searchedModel(JobsFixture jobs) {
    UUID owner = UUID.fromString(database.value("SELECT id FROM users"));
    Generation searched = jobs.bean(GenerationTable.class).active(owner).orElseThrow();
    return jobs.bean(ModelEmbedders.class).of(searched).model().name();
  }

  private List<String> states() {
    return database.rows(
        "SELECT model, state, held_at IS NOT NULL FROM index_generations ORDER BY id");
  }

  private List<String> newFiles() {
    return database.rows(
        "SELECT g.model FROM indexed_files f JOIN index_generations g ON g.id = f.generation"
            + " WHERE f.file_path = 'src/New.java' ORDER BY 1");
  }

  private ScriptedRepository repository(String name) {
    var repository = ScriptedRepository.create(folder.resolve(name + ".git"));
    var commit = repository.commit("main");
    for (int i = 0; i < FILES; i++) {
      commit.file("src/F%02d.java".formatted(i), "class %s%02d {\n}\n".formatted(name, i));
    }
    commit.message("Add the files of " + name + "\n").create();
    return repository;
  }

  private JobsFixture fixture(
      CountingModel configured, CountingModel other, IndexSettings settings) {
    return fixture(configured, other, settings, context -> {});
  }

  private JobsFixture fixture(
      CountingModel configured,
      CountingModel other,
      IndexSettings settings,
      Consumer<GenericApplicationContext> replacements) {
    return new JobsFixture(
        database,
        folder.resolve("workspace"),
        context -> {
          context.registerBean(
              "embedders",
              ModelEmbedders.class,
              () -> ModelEmbedders.of(configured, past -> Optional.of(other)));
          context.registerBean("indexSettings", IndexSettings.class, () -> settings);
          replacements.accept(context);
        });
  }

  /** Finds half of everything. */
  private static final class PoorMeter extends RecallMeter {

    PoorMeter(ChunkSearch chunks, ProjectIndexTable indexes) {
      super(chunks, indexes, IndexSettings.defaults());
    }

    @Override
    SearchMeasurement measure(
        Generation generation,
        List<UUID> projects,
        @Nullable UUID project,
        List<float[]> questions) {
      return new SearchMeasurement(
          generation.id(), project, Route.INDEX, questions.size(), 10, 0.5, 0.98, 1, 1, 40);
    }
  }
}
