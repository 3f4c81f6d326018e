package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.QueryTimeoutException;

class TroubleIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Fails as it is told to, when a question is asked. */
  private record Failing(RuntimeException problem) implements Embedder {

    @Override
    public EmbeddingModel model() {
      return new EmbeddingModel("local", "broken", 3, 3, true);
    }

    @Override
    public int countTokens(String text) {
      return 1;
    }

    @Override
    public Embeddings embed(List<String> texts) {
      throw problem;
    }

    @Override
    public float[] embedQuery(String question) {
      throw problem;
    }
  }

  @Test
  void tellsNobodyButTheLogWhatNobodyExpected() {
    var broken = new Failing(new IllegalStateException("secret path /home/ann"));
    try (var service = new QueryFixture(DATABASE, broken)) {
      service.index(service.project("engine"), "broken", "a.txt", "text");
      Answer answer = service.get("/api/v1/search?q=a");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(answer.body()).doesNotContain("secret", "Exception");
      assertThat(answer.json().get("id").asString()).hasSize(36);
    }
  }

  @Test
  void saysThatItTookTooLong() {
    var slow = new Failing(new QueryTimeoutException("SELECT secret"));
    try (var service = new QueryFixture(DATABASE, slow)) {
      service.index(service.project("engine"), "broken", "a.txt", "text");
      Answer answer = service.get("/api/v1/search?q=a");

      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.json().get("detail").asString()).contains("narrow it");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void saysThatTheDatabaseIsAwayAndThatItIsBack() {
    var source = (PGSimpleDataSource) DATABASE.dataSource();
    try (var service =
        new QueryFixture(source, DATABASE.url(), new HashedWords("words"), Door.OPEN)) {
      int[] ports = source.getPortNumbers();
      source.setPortNumbers(new int[] {1});

      assertThat(service.get("/health").status()).isEqualTo(503);
      assertThat(service.get("/health").json().get("status").asString()).isEqualTo("down");
      for (String path : List.of("/api/v1/projects", "/api/v1/search?q=a", "/api/v1/runs")) {
        Answer answer = service.get(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("refused", "jdbc");
      }
      source.setPortNumbers(ports);
      assertThat(service.get("/health").status()).isEqualTo(200);
      assertThat(service.get("/api/v1/projects").status()).isEqualTo(200);
    }
  }
}
