package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The line counts of all commits of a project as the tables hold them. */
final class StoredNumbers {

  private static final int FETCHED_AT_ONCE = 10_000;

  private static final String COMMITS =
      "SELECT sha FROM commits WHERE project_id = ? AND unreachable_since IS NULL";

  private static final String ROWS =
      """
      SELECT c.sha, f.additions, f.deletions, f.binary_file, f.old_path, f.path
      FROM commits c
      JOIN commit_files f ON f.commit_id = c.id
      WHERE c.project_id = ?
        AND c.unreachable_since IS NULL
      """;

  private final Map<String, CommitNumbers> commits = new HashMap<>();

  private StoredNumbers() {}

  static Map<String, CommitNumbers> of(BenchHome home, Project project) throws SQLException {
    var numbers = new StoredNumbers();
    try (Connection connection = home.connect("")) {
      connection.setAutoCommit(false);
      numbers.read(connection, COMMITS, project.id());
      numbers.read(connection, ROWS, project.id());
    }
    return numbers.commits;
  }

  private void read(Connection connection, String query, UUID project) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      statement.setObject(1, project);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          CommitNumbers commit = commits.computeIfAbsent(row.getString(1), CommitNumbers::new);
          if (query.equals(ROWS)) {
            add(commit, row);
          }
        }
      }
    }
  }

  private static void add(CommitNumbers commit, ResultSet row) throws SQLException {
    boolean binary = row.getBoolean(4);
    String oldPath = row.getString(5);
    commit.add(
        binary ? "-" : row.getString(2),
        binary ? "-" : row.getString(3),
        oldPath == null ? "" : oldPath,
        row.getString(6));
  }
}
