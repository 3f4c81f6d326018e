package dev.vibecoder.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Findings that take points, drawn at random from all reviews of a project, each with the code
 * around it as its commit left it, so that a person can say which of them they would accept.
 */
final class FindingSample {

  private static final int AROUND = 4;
  private static final int MOST_LINES = 24;

  /** By a hash, which prefers none and is the same each time, also where other findings went. */
  private static final String SAMPLE =
      """
      SELECT c.sha, c.message, i ->> 'severity', i ->> 'rule', i ->> 'message', i ->> 'file',
             (i ->> 'line')::integer, (i ->> 'end_line')::integer, i ->> 'evidence'
      FROM reviews r
      JOIN commits c ON c.id = r.commit_id
      CROSS JOIN LATERAL jsonb_array_elements(r.issues) i
      WHERE r.project_id = ? AND i ->> 'severity' <> 'INFO'
      ORDER BY md5(concat_ws('|', ?::text, c.sha, i ->> 'rule', i ->> 'file', i ->> 'line'))
      LIMIT ?
      """;

  private final Path repository;
  private final PrintStream out;

  FindingSample(Path repository, PrintStream out) {
    this.repository = repository;
    this.out = out;
  }

  /** Prints as many findings of a project; another seed draws others. */
  void print(Connection connection, UUID project, int seed, int findings)
      throws SQLException, IOException, InterruptedException {
    out.printf("%n%d findings that take points, seed %d%n", findings, seed);
    try (var query = connection.prepareStatement(SAMPLE)) {
      query.setObject(1, project);
      query.setInt(2, seed);
      query.setInt(3, findings);
      ResultSet rows = query.executeQuery();
      for (int number = 1; rows.next(); number++) {
        print(number, rows);
      }
    }
  }

  private void print(int number, ResultSet row)
      throws SQLException, IOException, InterruptedException {
    String sha = row.getString(1);
    String file = row.getString(6);
    int line = row.getInt(7);
    out.printf(
        "%n%d. %s %s%n   %s %s: %s%n   %s%s%n",
        number,
        sha.substring(0, 10),
        row.getString(2).lines().findFirst().orElse(""),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        file == null ? "the whole commit" : file + ":" + line,
        evidence(row.getString(9)));
    if (file != null && line > 0) {
      printCode(sha, file, line, Math.max(line, row.getInt(8)));
    }
  }

  private static String evidence(@Nullable String evidence) {
    return evidence == null ? "" : "  [" + evidence + "]";
  }

  private void printCode(String sha, String file, int line, int endLine)
      throws IOException, InterruptedException {
    List<String> lines =
        Processes.text(List.of("git", "-C", repository.toString(), "show", sha + ":" + file))
            .lines()
            .toList();
    int first = Math.max(1, line - AROUND);
    int last = Math.min(lines.size(), Math.min(endLine + AROUND, first + MOST_LINES));
    for (int i = first; i <= last; i++) {
      out.printf("   %s%5d  %s%n", i >= line && i <= endLine ? ">" : " ", i, lines.get(i - 1));
    }
  }
}
