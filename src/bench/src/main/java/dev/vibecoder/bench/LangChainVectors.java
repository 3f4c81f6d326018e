package dev.vibecoder.bench;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's store. By itself it has no index; with one it is pgvector's HNSW as pgvector makes
 * it when nothing is said.
 */
final class LangChainVectors implements VectorStorePeer {

  private static final String TABLE = "langchain4j_vectors";
  private static final String LANGUAGE = "language";

  private final BenchHome home;
  private final boolean indexed;
  private final PgVectorEmbeddingStore store;

  /**
   * @param indexed with an index, which its makers leave to others
   */
  LangChainVectors(BenchHome home, int dimensions, boolean indexed) {
    this.home = home;
    this.indexed = indexed;
    this.store =
        PgVectorEmbeddingStore.datasourceBuilder()
            .datasource(home.ownersTables())
            .table(TABLE)
            .dimension(dimensions)
            .createTable(true)
            .dropTableFirst(true)
            .skipCreateVectorExtension(true)
            .build();
  }

  /** The index from the beginning, for whoever writes into one. */
  LangChainVectors withIndex() throws Exception {
    home.execute("CREATE INDEX ON " + TABLE + " USING hnsw (embedding vector_cosine_ops)");
    return this;
  }

  @Override
  public void add(List<VectorRow> rows) {
    store.addAll(
        rows.stream().map(row -> Embedding.from(row.vector())).toList(),
        rows.stream().map(LangChainVectors::segment).toList());
  }

  private static TextSegment segment(VectorRow row) {
    return TextSegment.from(row.text(), Metadata.from(LANGUAGE, row.language()));
  }

  @Override
  public void finish() throws Exception {
    if (indexed) {
      withIndex();
    }
    home.execute("VACUUM ANALYZE " + TABLE);
  }

  @Override
  public List<String> nearest(float[] question, @Nullable String language, int limit) {
    var request =
        EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(question)).maxResults(limit);
    if (language != null) {
      request.filter(MetadataFilterBuilder.metadataKey(LANGUAGE).isEqualTo(language));
    }
    return store.search(request.build()).matches().stream()
        .map(match -> match.embedded().text())
        .toList();
  }

  @Override
  public void drop() throws Exception {
    home.execute("DROP TABLE " + TABLE);
  }
}
