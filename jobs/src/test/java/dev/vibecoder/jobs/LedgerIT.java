package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.search.embed.EmbeddingSettings;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.testkit.FakeOpenAiServer;
import dev.vibecoder.testkit.ModelCall;
import dev.vibecoder.testkit.ModelFault;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.StoredData;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** Nothing that was paid for is lost or paid for again, whatever breaks in between. */
class LedgerIT {

  private static final int FILES = 20;
  private static final String NIGHT = "2026-11-22T02:00:00Z";

  /** Of the same files for all tests, so one is enough. */
  private static final List<String> QUIET = new ArrayList<>();

  private final TestDatabase database = new TestDatabase();
  private final FakeOpenAiServer endpoint = FakeOpenAiServer.start(16);
  private ScriptedRepository repository;
  private JobsFixture jobs;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    var commit = repository.commit("main");
    for (int i = 0; i < FILES; i++) {
      commit.file("src/F%02d.java".formatted(i), "class F%02d {\n}\n".formatted(i));
    }
    commit.create();
    jobs = fixture(database, "workspace");
    jobs.project(repository.path(), "origin");
  }

  @AfterEach
  void close() {
    repository.close();
    jobs.close();
    endpoint.close();
    database.close();
  }

  @Test
  void sendsBatchesAcrossFilesAndWritesEachDown() {
    assertThat(night()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(endpoint.journal()).hasSize(FILES / 4).allMatch(call -> call.inputs().size() == 4);
    assertThat(database.rows("SELECT DISTINCT state, texts, execution_id IS NULL FROM model_calls"))
        .containsExactly("COMPLETED|4|f");
    assertIsBilledOnce();
    assertThat(database.value("SELECT count(*) FROM kept_vectors")).isEqualTo("0");
  }

  @Test
  void paysNothingTwiceWhenAChunkRollsBack() {
    failOn("code_chunks", "(SELECT count(*) FROM code_chunks) >= 5");
    assertThat(night()).isEqualTo(BatchStatus.FAILED);
    assertThat(database.value("SELECT count(*) > 4 FROM kept_vectors"))
        .as("answers outlive the chunk that rolled back")
        .isEqualTo("t");
    database.execute("DROP TRIGGER fails ON code_chunks");

    assertThat(night()).isEqualTo(BatchStatus.COMPLETED);

    assertEachTextIsPaidOnce();
    assertIsBilledOnce();
    assertIsLikeAQuietNight();
  }

  @Test
  void closesACallAsOrphanedWhoseAnswerWasNeverStored() {
    failOn("kept_vectors", "true");
    assertThat(night()).isEqualTo(BatchStatus.FAILED);
    assertThat(database.rows("SELECT DISTINCT state FROM model_calls")).containsExactly("PENDING");
    long pending = Long.parseLong(database.value("SELECT count(*) FROM model_calls"));
    database.execute("DROP TRIGGER fails ON kept_vectors");

    assertThat(night()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(database.rows("SELECT state, count(*) FROM model_calls GROUP BY 1 ORDER BY 1"))
        .containsExactly("COMPLETED|" + FILES / 4, "ORPHANED|" + pending);
    assertThat(jobs.counter("embed", "calls.orphaned")).isEqualTo(pending);
    assertIsLikeAQuietNight();
  }

  @Test
  void stopsAndSaysSoWhenTheQuotaIsUsedUp() {
    endpoint.script(
        ModelFault.none(),
        ModelFault.none(),
        ModelFault.error(429, "insufficient_quota", "You exceeded your quota"));

    assertThat(night()).isEqualTo(BatchStatus.FAILED);

    assertThat(endpoint.journal()).as("nothing is sent after the refusal").hasSize(3);
    assertThat(database.rows("SELECT state, error FROM model_calls WHERE state <> 'COMPLETED'"))
        .singleElement()
        .asString()
        .startsWith("FAILED|")
        .contains("You exceeded your quota", "top up");

    assertThat(night()).isEqualTo(BatchStatus.COMPLETED);
    assertEachTextIsPaidOnce();
    assertThat(endpoint.journal().stream().mapToLong(ModelCall::tokens).sum())
        .isEqualTo(Long.parseLong(database.value("SELECT sum(tokens_used) FROM executions")));
    assertIsLikeAQuietNight();
  }

  @Test
  void endsWellWhereABudgetIsSpentAndGoesOnWhenThereIsMore() {
    database.execute(
        "INSERT INTO model_prices (provider, model, valid_from, input) VALUES ('*', 'fake-embedding', '2020-01-01', 1000000)");
    database.execute(
        "INSERT INTO budgets (id, user_id, name, period, limit_usd, created_at, updated_at)"
            + " SELECT gen_random_uuid(), id, 'one call', 'MONTH', 1, '2020-01-01', '2020-01-01' FROM users");

    assertThat(night()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(endpoint.journal()).hasSize(1);
    assertThat(database.value("SELECT count(*) FROM code_embeddings"))
        .as("what was paid for is stored")
        .isEqualTo("4");
    assertThat(jobs.counter("embed", "budgets.held-back")).isEqualTo(1);
    assertThat(database.value("SELECT status FROM executions")).isEqualTo("COMPLETED");

    database.execute("DELETE FROM budgets");
    assertThat(jobs.start("nightly", "2026-11-23T02:00:00Z").getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    assertEachTextIsPaidOnce();
    assertIsBilledOnce();
    assertIsLikeAQuietNight();
  }

  @Test
  void keepsWhatHalfOfABatchBroughtInBeforeTheOtherHalfFailed() {
    endpoint.poison(text -> text.contains("F00"), ModelFault.status(400));
    endpoint.script(
        ModelFault.status(400),
        ModelFault.none(),
        ModelFault.error(429, "insufficient_quota", "You exceeded your quota"));

    assertThat(night()).isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows("SELECT state, tokens > 0 FROM model_calls"))
        .containsExactly("FAILED|t");
    assertThat(database.value("SELECT count(*) FROM kept_vectors")).isEqualTo("2");
    assertThat(database.value("SELECT tokens_used FROM executions"))
        .isEqualTo(String.valueOf(endpoint.billedTokens()));
  }

  private BatchStatus night() {
    return jobs.start("nightly", NIGHT).getStatus();
  }

  private void assertEachTextIsPaidOnce() {
    assertThat(endpoint.journal().stream().filter(call -> call.status() == 200))
        .flatExtracting(ModelCall::inputs)
        .hasSize(FILES)
        .doesNotHaveDuplicates();
  }

  private void assertIsBilledOnce() {
    String billed = String.valueOf(endpoint.billedTokens());
    assertThat(database.value("SELECT sum(tokens) FROM model_calls")).isEqualTo(billed);
    assertThat(database.value("SELECT sum(tokens_used) FROM executions")).isEqualTo(billed);
  }

  private void assertIsLikeAQuietNight() {
    if (QUIET.isEmpty()) {
      try (var quiet = new TestDatabase().create();
          var fixture = fixture(quiet, "quiet")) {
        fixture.project(repository.path(), "origin");
        fixture.run("nightly");
        QUIET.addAll(StoredData.of(quiet));
      }
    }
    assertThat(StoredData.of(database)).isEqualTo(QUIET);
  }

  /** One call after the other, of four texts each. */
  private JobsFixture fixture(TestDatabase where, String workspace) {
    var settings =
        EmbeddingSettings.endpoint(endpoint.baseUrl(), "fake-embedding", 16, "key-of-the-test")
            .withPace(4, 10_000, 0, 0);
    return new JobsFixture(
        where,
        folder.resolve(workspace),
        context -> {
          context.registerBean(
              "embedders",
              ModelEmbedders.class,
              () -> ModelEmbedders.of(settings, Clock.systemUTC()));
          context.registerBean(
              "indexSettings",
              IndexSettings.class,
              () -> IndexSettings.defaults().with(512, 1, Duration.ofDays(30), 0.98));
        });
  }

  private void failOn(String table, String condition) {
    database.execute(
        """
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF %s THEN
            RAISE EXCEPTION 'planned failure' USING ERRCODE = 'P0001';
          END IF;
          RETURN NEW;
        END $$
        """
            .formatted(condition));
    database.execute(
        "CREATE TRIGGER fails BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION fail()");
  }
}
