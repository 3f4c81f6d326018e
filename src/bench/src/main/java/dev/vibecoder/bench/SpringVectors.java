package dev.vibecoder.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIndexType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring AI's store, with the HNSW index that it makes by itself where pgvector allows it. */
final class SpringVectors implements VectorStorePeer {

  private static final int WIDEST_INDEX = 2_000;
  private static final String TABLE = "spring_vectors";
  private static final String LANGUAGE = "language";

  private final BenchHome home;
  private final GivenVectors model;
  private final PgVectorStore store;

  /**
   * @param indexed with its index, if the dimensions allow one
   */
  SpringVectors(BenchHome home, int dimensions, boolean indexed) {
    this.home = home;
    this.model = new GivenVectors(dimensions);
    this.store =
        PgVectorStore.builder(new JdbcTemplate(home.ownersTables()), model)
            .vectorTableName(TABLE)
            .dimensions(dimensions)
            .indexType(indexed && dimensions <= WIDEST_INDEX ? PgIndexType.HNSW : PgIndexType.NONE)
            .removeExistingVectorStoreTable(true)
            .initializeSchema(true)
            // Counting tokens is none of the store's work.
            .batchingStrategy(List::of)
            .build();
    store.afterPropertiesSet();
  }

  @Override
  public void add(List<VectorRow> rows) {
    model.give(rows);
    store.add(
        rows.stream()
            .map(row -> new Document(row.text(), Map.<String, Object>of(LANGUAGE, row.language())))
            .toList());
  }

  @Override
  public void finish() throws Exception {
    home.execute("VACUUM ANALYZE " + TABLE);
  }

  @Override
  public List<String> nearest(float[] question, @Nullable String language, int limit) {
    model.ask(question);
    var request = SearchRequest.builder().query("?").topK(limit).similarityThresholdAll();
    if (language != null) {
      request.filterExpression(new FilterExpressionBuilder().eq(LANGUAGE, language).build());
    }
    return store.similaritySearch(request.build()).stream().map(Document::getText).toList();
  }

  @Override
  public void drop() throws Exception {
    home.execute("DROP TABLE " + TABLE);
  }
}
