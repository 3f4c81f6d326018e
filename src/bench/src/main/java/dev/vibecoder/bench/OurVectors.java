package dev.vibecoder.bench;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.NearChunk;
import dev.vibecoder.store.NewGeneration;
import dev.vibecoder.store.ProjectIndex;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.Route;
import dev.vibecoder.store.VectorIndexes;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The product's tables, written and searched by the product. */
final class OurVectors implements VectorStorePeer {

  static final String[] TABLES = {"code_chunks", "indexed_files"};

  private static final String HEAD = "0".repeat(40);
  private static final int TOKENS = 250;
  private static final int CHUNKS_OF_A_FILE = 20;
  private static final int FILES_OF_A_TRANSACTION = 50;

  private final BenchHome home;
  private final Generation generation;
  private final ProjectIndex index;

  /** Rows get in without an index of vectors, which is made when they are in. */
  OurVectors(BenchHome home, String name, int dimensions) {
    Project project = home.project(Path.of("/rows"), name);
    var wanted = new NewGeneration("bench", "synthetic", dimensions, "bench", null);
    this.home = home;
    this.generation = home.room(GenerationTable.class).findOrAdd(project.userId(), wanted);
    this.index = home.room(ProjectIndexTable.class).findOrAdd(project.id(), generation.id());
  }

  @Override
  public void add(List<VectorRow> rows) {
    var table = home.room(CodeChunkTable.class);
    for (List<EmbeddedFile> files : Parts.of(files(rows), FILES_OF_A_TRANSACTION)) {
      home.inTransaction(() -> table.replace(index, HEAD, files));
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
              chunks.size(),
              row.text(),
              line,
              line + CHUNKS_OF_A_FILE - 1,
              "Shelf.open",
              SymbolKind.METHOD,
              TOKENS);
      chunks.add(new EmbeddedChunk(chunk, row.hash(), row.vector()));
    }
    String path = "src/shelf/File" + rows.get(0).number() + "." + extension;
    var file =
        new IndexedFile(
            path, HEAD, FileRole.MAIN.name(), chunks.size(), TOKENS * chunks.size(), 0, 0, null);
    return new EmbeddedFile(file, chunks, List.of(), Map.of());
  }

  /** The index from the beginning, for whoever writes into one. */
  OurVectors withIndex() {
    home.room(VectorIndexes.class).create(generation);
    return this;
  }

  @Override
  public void finish() throws Exception {
    withIndex();
    home.room(ProjectIndexTable.class).complete(index, HEAD);
    home.execute("VACUUM ANALYZE " + String.join(", ", TABLES));
  }

  @Override
  public List<String> nearest(float[] question, @Nullable String language, int limit)
      throws Exception {
    var projects = List.of(index.projectId());
    var scope = home.room(ProjectIndexTable.class).scope(generation, projects);
    var filter = new ChunkFilter(projects, language, null, null, null, null);
    var found =
        home.room(ChunkSearch.class).nearest(scope, question, filter, limit, Route.AUTO).hits();
    return contents(found.stream().map(NearChunk::id).toArray());
  }

  /** The others give texts with their answers, so ours are read as well. */
  private List<String> contents(Object[] ids) throws SQLException {
    List<String> contents = new ArrayList<>();
    try (var connection = home.ownersTables().getConnection();
        var statement =
            connection.prepareStatement("SELECT content FROM code_chunks WHERE id = ANY (?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          contents.add(rows.getString(1));
        }
      }
    }
    return contents;
  }

  @Override
  public void drop() throws Exception {
    home.execute("TRUNCATE kept_vectors, " + String.join(", ", TABLES));
  }
}
