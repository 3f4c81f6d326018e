package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chunks with what stands before and after them. */
@Component
public class ChunkReport {

  private static final String PLACE =
      """
      SELECT c.id, p.name, c.file_path, c.language, c.commit_sha
      FROM code_chunks c
      JOIN projects p ON p.id = c.project_id
      JOIN users u ON u.id = p.user_id
      WHERE c.id = :id
        AND u.email = :owner
      """;

  private static final String AROUND =
      """
      SELECT n.id, n.chunk_index, n.start_line, n.end_line, n.symbol, n.kind, n.content
      FROM code_chunks c
      JOIN code_chunks n ON n.project_id = c.project_id
        AND n.generation = c.generation
        AND n.file_path = c.file_path
        AND n.chunk_index BETWEEN c.chunk_index - :before AND c.chunk_index + :after
      WHERE c.id = :id
      ORDER BY n.chunk_index
      """;

  private final JdbcClient jdbc;

  ChunkReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A chunk with its neighbours.
   *
   * @param owner mail address of the user whose chunk it must be
   * @param before how many of the chunks before it
   * @param after how many of those after it
   */
  @Transactional(readOnly = true)
  public Optional<Surroundings> around(String owner, UUID id, int before, int after) {
    List<ChunkText> texts = texts(id, before, after);
    return jdbc.sql(PLACE)
        .param("id", id)
        .param("owner", owner)
        .query((row, n) -> surroundings(row, texts))
        .optional();
  }

  private List<ChunkText> texts(UUID id, int before, int after) {
    return jdbc.sql(AROUND)
        .param("id", id)
        .param("before", before)
        .param("after", after)
        .query(ChunkReport::text)
        .list();
  }

  private static Surroundings surroundings(ResultSet row, List<ChunkText> chunks)
      throws SQLException {
    return new Surroundings(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        chunks);
  }

  private static ChunkText text(ResultSet row, int number) throws SQLException {
    return new ChunkText(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
