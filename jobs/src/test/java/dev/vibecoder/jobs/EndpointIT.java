package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.search.embed.EmbeddingSettings;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.testkit.FakeOpenAiServer;
import dev.vibecoder.testkit.ModelFault;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** A night whose chunks are embedded by an endpoint that bills them. */
class EndpointIT {

  private static final String MODEL = "text-embedding-3-large";

  private final TestDatabase database = new TestDatabase();
  private final FakeOpenAiServer endpoint = FakeOpenAiServer.start(3072);
  private JobsFixture jobs;
  private ScriptedRepository repository;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    var settings =
        EmbeddingSettings.endpoint(endpoint.baseUrl(), MODEL, 3072, "sk-canary-0123456789");
    jobs =
        new JobsFixture(
            database,
            folder.resolve("workspace"),
            context ->
                context.registerBean(
                    "embedders",
                    ModelEmbedders.class,
                    () -> ModelEmbedders.of(settings, Clock.systemUTC())));
    repository = ScriptedRepository.create(folder.resolve("origin.git"));
    repository
        .commit("main")
        .file("A.java", "class A {}\n")
        .file("B.java", "class B {}\n")
        .create();
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
  void storesItsVectorsAndWhatTheyCost() {
    database.execute(
        "INSERT INTO model_prices (provider, model, valid_from, input) VALUES ('"
            + endpoint.baseUrl().getHost()
            + "', '"
            + MODEL
            + "', '2020-01-01', 0.13)");

    assertThat(jobs.run("nightly").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(database.rows("SELECT DISTINCT model, vector_dims(embedding) FROM code_embeddings"))
        .containsExactly(MODEL + "|3072");
    assertThat(database.value("SELECT tokens_used FROM executions"))
        .isEqualTo(String.valueOf(endpoint.billedTokens()));
    assertThat(database.value("SELECT cost_source FROM executions")).isEqualTo("PRICED");
    assertThat(database.value("SELECT cost = tokens_used * 0.13 / 1000000 FROM executions"))
        .isEqualTo("t");
  }

  @Test
  void leavesACostThatNobodyKnowsUnknown() {
    jobs.run("nightly");
    jobs.run("rollup");

    assertThat(database.rows("SELECT cost, cost_source FROM executions"))
        .containsExactly("?|UNKNOWN");
    assertThat(
            database.rows(
                "SELECT cost, unpriced_tokens = tokens_used FROM execution_metrics_daily"))
        .containsExactly("?|t");
  }

  @Test
  void failsTheProjectWhenTheKeyIsRefusedAndKeepsItOutOfEveryTable() {
    endpoint.script(
        ModelFault.error(401, "invalid_api_key", "Incorrect API key provided: sk-canary"));

    assertThat(jobs.start("nightly", "2026-11-22T02:00:00Z").getStatus())
        .isEqualTo(BatchStatus.FAILED);

    assertThat(database.value("SELECT count(*) FROM commits")).isEqualTo("1");
    assertThat(
            database.rows(
                "SELECT exit_message FROM batch.batch_step_execution WHERE status = 'FAILED'"))
        .noneMatch(message -> message.contains("canary"));
    assertThat(jobs.start("nightly", "2026-11-22T02:00:00Z").getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.value("SELECT count(*) FROM code_embeddings")).isEqualTo("2");
  }
}
