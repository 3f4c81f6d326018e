package dev.vibecoder.bench.retrieval;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.vibecoder.bench.question.SourceFile;
import dev.vibecoder.bench.question.SourceTree;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.Embeddings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A tree as LangChain4j makes it searchable when nothing is configured: its recursive splitter with
 * the sizes of its Easy RAG, 300 tokens of which 30 overlap, and its pgvector store without index,
 * which compares with every vector.
 */
public final class SegmentStore {

  private static final int TOKENS = 300;
  private static final int OVERLAP = 30;
  private static final int AT_ONCE = 500;
  private static final int DEPTH = 300;
  private static final String PATH = "path";

  private final Embedder embedder;
  private final PgVectorEmbeddingStore store;
  private int size;

  /**
   * An empty store.
   *
   * @param table made anew; whatever had this name before is gone
   */
  public SegmentStore(DataSource database, String table, Embedder embedder) {
    this.embedder = embedder;
    this.store =
        PgVectorEmbeddingStore.datasourceBuilder()
            .datasource(database)
            .table(table)
            .dimension(embedder.model().dimensions())
            .createTable(true)
            .dropTableFirst(true)
            .skipCreateVectorExtension(true)
            .build();
  }

  /** Splits and embeds the files of a tree. */
  public void add(SourceTree tree) {
    List<TextSegment> segments = new ArrayList<>();
    for (SourceFile file : tree.files()) {
      segments.addAll(segments(file));
    }
    for (int i = 0; i < segments.size(); i += AT_ONCE) {
      store(segments.subList(i, Math.min(segments.size(), i + AT_ONCE)));
    }
  }

  /** The segments of a file; without a word in it there are none. */
  private List<TextSegment> segments(SourceFile file) {
    DocumentSplitter splitter =
        DocumentSplitters.recursive(TOKENS, OVERLAP, new EmbedderTokens(embedder));
    return splitter.split(Document.from(file.text(), Metadata.from(PATH, file.path())));
  }

  private void store(List<TextSegment> segments) {
    Embeddings made = embedder.embed(segments.stream().map(TextSegment::text).toList());
    List<TextSegment> embedded = new ArrayList<>();
    List<Embedding> vectors = new ArrayList<>();
    made.vectors()
        .forEach(
            (position, vector) -> {
              embedded.add(segments.get(position));
              vectors.add(Embedding.from(vector));
            });
    store.addAll(vectors, embedded);
    size += vectors.size();
  }

  /** How many segments there are. */
  public int size() {
    return size;
  }

  /** The question is embedded like the segments, as LangChain4j does. */
  public Retriever plain() {
    return question -> nearest(embedder.embed(List.of(question)).vector(0));
  }

  /** The question is embedded with the words before it that the model was trained with. */
  public Retriever prefixed() {
    return question -> nearest(embedder.embedQuery(question));
  }

  private List<String> nearest(float[] question) {
    var request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(Embedding.from(question))
            .maxResults(DEPTH)
            .build();
    Set<String> files = new LinkedHashSet<>();
    for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
      files.add(Objects.requireNonNull(match.embedded().metadata().getString(PATH)));
    }
    return List.copyOf(files);
  }
}
