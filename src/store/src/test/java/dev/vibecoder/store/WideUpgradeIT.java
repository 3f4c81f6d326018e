package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.Schema;
import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wide vectors that were stored before they were rounded. */
class WideUpgradeIT {

  private static final UUID PROJECT = UUID.fromString("00000000-0000-0000-0000-000000000002");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.at("026");

  @Test
  void roundsThemAndFindsThemWithAndWithoutTheNextIndex() {
    store(1, "wide", 3_072);
    store(2, "narrow", 384);
    DATABASE.execute(
        """
        CREATE INDEX code_chunks_vector_1_idx ON code_chunks
          USING hnsw ((embedding::halfvec(3072)) halfvec_cosine_ops) WHERE generation = 1;
        CREATE INDEX code_chunks_vector_2_idx ON code_chunks
          USING hnsw ((embedding::vector(384)) vector_cosine_ops) WHERE generation = 2
        """);

    new Schema(new DatabaseUrl(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password())).migrate();

    assertThat(
            DATABASE.rows(
                "SELECT generation, count(embedding), count(half) FROM code_chunks GROUP BY 1 ORDER BY 1"))
        .containsExactly("1|0|30", "2|30|0");
    try (var store = new StoreFixture(DATABASE)) {
      var indexes = store.table(VectorIndexes.class);
      Generation wide = store.table(GenerationTable.class).find(1).orElseThrow();
      assertThat(indexes.isReady(1)).isFalse();
      assertThat(indexes.isReady(2)).isTrue();
      finds(store, wide, Route.AUTO, Route.EXACT);
      assertThat(indexes.create(wide)).isTrue();
      finds(store, wide, Route.INDEX, Route.INDEX);
    }
  }

  private static void finds(StoreFixture store, Generation generation, Route wanted, Route taken) {
    var scope = store.table(ProjectIndexTable.class).scope(generation, List.of(PROJECT));
    NearestChunks found =
        store
            .table(ChunkSearch.class)
            .nearest(scope, axis(3_072, 11), ChunkFilter.in(List.of(PROJECT)), 10, wanted);

    assertThat(found.route()).isEqualTo(taken);
    assertThat(found.hits()).hasSize(10);
    assertThat(found.hits().get(0).file().path()).isEqualTo("f11.py");
  }

  private static void store(int generation, String model, int dimensions) {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name, created_at)
        VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'a', now()) ON CONFLICT DO NOTHING;
        INSERT INTO projects (id, user_id, name, repository_url)
        VALUES ('%1$s', '00000000-0000-0000-0000-000000000001', 'p', 'file:///p')
        ON CONFLICT DO NOTHING;
        INSERT INTO index_generations (
          user_id, provider, model, dimensions, chunker, state, created_at)
        VALUES (
          '00000000-0000-0000-0000-000000000001', 'x', '%2$s', %3$d, 'c', 'BUILDING', now());
        INSERT INTO project_indexes (project_id, generation) VALUES ('%1$s', %4$d)
        """
            .formatted(PROJECT, model, dimensions, generation));
    for (int i = 0; i < 30; i++) {
      DATABASE.execute(
          """
          INSERT INTO indexed_files (
            project_id, generation, shard, file_path, blob, chunks, tokens, commit_sha, indexed_at)
          VALUES ('%1$s', %2$d, %2$d, 'f%3$d.py', 'blob', 1, 2, 'sha', now());
          INSERT INTO code_chunks (
            id, project_id, generation, file_path, chunk_index, content, embedding, file_type,
            start_line, end_line, tokens, content_hash, commit_sha)
          VALUES (gen_random_uuid(), '%1$s', %2$d, 'f%3$d.py', 0, 'text', '%4$s', 'py', 1, 1, 2,
            'hash', 'sha')
          """
              .formatted(PROJECT, generation, i, new PGvector(axis(dimensions, i)).getValue()));
    }
  }

  /** Not of unit length. */
  private static float[] axis(int dimensions, int axis) {
    float[] vector = new float[dimensions];
    vector[axis] = 1000;
    vector[axis + 1] = 200;
    return vector;
  }
}
