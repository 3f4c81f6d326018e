package dev.vibecoder.bench;

import com.pgvector.PGvector;
import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.NewGeneration;
import dev.vibecoder.store.ProjectIndex;
import dev.vibecoder.store.ProjectIndexTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The same chunks with their index entries, stored in two ways, as many files in a transaction. */
final class ChunkRows {

  private static final String HEAD = "0".repeat(40);
  private static final String CHUNK =
      """
      INSERT INTO code_chunks (
        id, project_id, generation, file_path, chunk_index, content, embedding, language, file_type,
        symbol, start_line, end_line, tokens, content_hash, commit_sha)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FILE =
      """
      INSERT INTO indexed_files (
        project_id, generation, shard, file_path, blob, chunks, tokens, skipped, commit_sha,
        indexed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now())
      """;

  private final BenchHome home;
  private final List<EmbeddedFile> files;
  private final int atOnce;
  private final UuidV7 ids = new UuidV7(Clock.systemUTC());
  private final int chunks;

  /**
   * @param atOnce files of one transaction
   */
  ChunkRows(BenchHome home, List<EmbeddedFile> files, int atOnce) {
    this.home = home;
    this.files = files;
    this.atOnce = atOnce;
    this.chunks = files.stream().mapToInt(file -> file.chunks().size()).sum();
  }

  int size() {
    return chunks;
  }

  Effort copied(int round) throws Exception {
    ProjectIndex index = emptied("chunks-" + round);
    CodeChunkTable table = home.room(CodeChunkTable.class);
    return home.measure(
        () -> {
          for (List<EmbeddedFile> part : Parts.of(files, atOnce)) {
            home.inTransaction(() -> table.replace(index, HEAD, part));
          }
          return chunks;
        });
  }

  Effort batched(int round, String options) throws Exception {
    ProjectIndex index = emptied("chunks-" + round);
    try (Connection connection = home.connect(options)) {
      PGvector.registerTypes(connection);
      connection.setAutoCommit(false);
      return home.measure(
          () -> {
            for (List<EmbeddedFile> part : Parts.of(files, atOnce)) {
              insert(connection, index, part);
              connection.commit();
            }
            return chunks;
          });
    }
  }

  /** The generation that the rows belong to. */
  Generation generation() {
    Project project = home.project(Path.of("/rows"), "generation");
    return home.room(GenerationTable.class)
        .findOrAdd(project.userId(), new NewGeneration("bench", "bench", 384, "bench", null));
  }

  private ProjectIndex emptied(String name) throws SQLException {
    home.execute("TRUNCATE code_chunks, indexed_files, kept_vectors");
    Project project = home.project(Path.of("/rows"), name);
    return home.room(ProjectIndexTable.class).findOrAdd(project.id(), generation().id());
  }

  private void insert(Connection connection, ProjectIndex index, List<EmbeddedFile> part)
      throws SQLException {
    try (var chunkRows = connection.prepareStatement(CHUNK);
        var fileRows = connection.prepareStatement(FILE)) {
      for (EmbeddedFile file : part) {
        for (EmbeddedChunk each : file.chunks()) {
          addChunk(chunkRows, index, file.file().path(), each);
        }
        addFile(fileRows, index, file.file());
      }
      chunkRows.executeBatch();
      fileRows.executeBatch();
    }
  }

  private void addChunk(
      PreparedStatement row, ProjectIndex index, String path, EmbeddedChunk embedded)
      throws SQLException {
    Chunk chunk = embedded.chunk();
    Parts.set(
        row,
        ids.next(),
        index.projectId(),
        index.generation(),
        path,
        chunk.index(),
        chunk.content(),
        new PGvector(embedded.vector()),
        Language.of(path),
        Language.extension(path),
        chunk.symbol(),
        chunk.startLine(),
        chunk.endLine(),
        chunk.tokens(),
        embedded.contentHash(),
        HEAD);
  }

  private static void addFile(PreparedStatement row, ProjectIndex index, IndexedFile file)
      throws SQLException {
    Parts.set(
        row,
        index.projectId(),
        index.generation(),
        index.shard(),
        file.path(),
        file.blob(),
        file.chunks(),
        file.tokens(),
        file.skipped(),
        HEAD);
  }
}
