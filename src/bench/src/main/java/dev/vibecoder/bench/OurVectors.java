package dev.vibecoder.bench;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.CodeEmbeddingTable;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's tables, written and searched by the product. */
final class OurVectors implements VectorStorePeer {

  static final String[] TABLES = {"code_embeddings", "indexed_files"};

  private static final String MODEL = "synthetic";
  private static final String HEAD = "0".repeat(40);
  private static final int CHUNKS_OF_A_FILE = 20;
  private static final int FILES_OF_A_TRANSACTION = 50;

  private final BenchHome home;
  private final Project project;

  OurVectors(BenchHome home, String name) {
    this.home = home;
    this.project = home.project(Path.of("/rows"), name);
  }

  @Override
  public void add(List<VectorRow> rows) {
    var table = home.room(CodeEmbeddingTable.class);
    for (List<EmbeddedFile> files : Parts.of(files(rows), FILES_OF_A_TRANSACTION)) {
      home.inTransaction(() -> table.replace(project.id(), MODEL, HEAD, files));
    }
  }

  /** A file is of one language, so rows of each are put together. */
  private static List<EmbeddedFile> files(List<VectorRow> rows) {
    List<EmbeddedFile> files = new ArrayList<>();
    for (String extension : List.of("go", "py", "java")) {
      List<VectorRow> same =
          rows.stream().filter(row -> extensionOf(row.language()).equals(extension)).toList();
      Parts.of(same, CHUNKS_OF_A_FILE).forEach(part -> files.add(file(part, extension)));
    }
    return files;
  }

  private static String extensionOf(String language) {
    return switch (language) {
      case "Go" -> "go";
      case "Python" -> "py";
      default -> "java";
    };
  }

  private static EmbeddedFile file(List<VectorRow> rows, String extension) {
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (VectorRow row : rows) {
      int line = chunks.size() * CHUNKS_OF_A_FILE + 1;
      var chunk =
          new Chunk(
              chunks.size(), row.text(), line, line + CHUNKS_OF_A_FILE - 1, "Shelf.open", 250);
      chunks.add(new EmbeddedChunk(chunk, row.hash(), row.vector()));
    }
    String path = "src/shelf/File" + rows.get(0).number() + "." + extension;
    return new EmbeddedFile(
        new IndexedFile(path, HEAD, "bench", chunks.size(), 250L * chunks.size(), null), chunks);
  }

  /** Rows get in without an index of vectors from now on. */
  static void dropIndex(BenchHome home) throws Exception {
    home.execute("DROP INDEX code_embeddings_vector_384_idx");
  }

  /** And with one again. */
  static void makeIndex(BenchHome home) throws Exception {
    home.execute(
        """
        CREATE INDEX code_embeddings_vector_384_idx
        ON code_embeddings USING hnsw ((embedding::vector(384)) vector_cosine_ops)
        WHERE vector_dims(embedding) = 384
        """);
  }

  @Override
  public void finish() throws Exception {
    home.execute("VACUUM ANALYZE code_embeddings");
  }

  @Override
  public List<String> nearest(float[] question, @Nullable String language, int limit) {
    var filter = new ChunkFilter(project.id(), language, null);
    return home.room(ChunkSearch.class).nearest(MODEL, question, filter, limit).stream()
        .map(ChunkHit::content)
        .toList();
  }

  @Override
  public void drop() throws Exception {
    home.execute("TRUNCATE " + String.join(", ", TABLES));
  }
}
