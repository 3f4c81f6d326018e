package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What reviews of whole histories say, how often and how fast: findings by rule for each 1,000
 * added lines, and a sample to be read by a person.
 *
 * <p>Arguments: SAMPLE SEED REPOSITORY...
 */
public final class ReviewBench {

  private static final String TOTALS =
      """
      SELECT count(DISTINCT c.id), sum(f.additions) FILTER (WHERE NOT f.binary_file AND NOT f.generated)
      FROM commits c
      LEFT JOIN commit_files f ON f.commit_id = c.id
      WHERE c.project_id = ? AND cardinality(c.parents) < 2
      """;

  private static final String BY_RULE =
      """
      SELECT i ->> 'rule', i ->> 'severity', count(*), count(DISTINCT r.commit_id)
      FROM reviews r
      CROSS JOIN LATERAL jsonb_array_elements(r.issues) i
      WHERE r.project_id = ?
      GROUP BY 1, 2
      ORDER BY 3 DESC, 1, 2
      """;

  /** All that a review says, but not when it was made and by which row it is known. */
  private static final String DIGEST =
      """
      SELECT md5(string_agg(
        md5(concat_ws('|', c.sha, r.rule_set, r.reviewer, r.status, r.summary, r.quality_score, r.security_score,
                      r.issues, r.suggestions, r.risk, r.risk_formula, r.risk_parts)), '' ORDER BY c.sha))
      FROM reviews r
      JOIN commits c ON c.id = r.commit_id
      WHERE r.project_id = ?
      """;

  private final BenchHome home;
  private final int sample;
  private final int seed;
  private final PrintStream out = System.out;

  private ReviewBench(BenchHome home, int sample, int seed) {
    this.home = home;
    this.sample = sample;
    this.seed = seed;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("ReviewBench SAMPLE SEED REPOSITORY...", arguments);
    Path folder = Files.createTempDirectory("vibe-review-");
    try (var home = BenchHome.open()) {
      var bench = new ReviewBench(home, given.number(0, 50), given.number(1, 1));
      for (int i = 2; i < Math.max(3, arguments.length); i++) {
        Path clone = EditedClone.of(given.path(i), folder.resolve("clone-" + i + ".git")).path();
        bench.review(home.synced(clone, "project-" + i), given.path(i));
      }
    } finally {
      Processes.delete(folder);
    }
  }

  private void review(Project project, Path repository) throws Exception {
    home.run(JobNames.INGEST, project);
    Effort effort =
        home.measure(
            () -> home.run(JobNames.REVIEW, project).counters().getOrDefault("reviews.new", 0L));
    out.printf(
        "%n== %s: %,.0f reviews in %.1f s, %.1f CPU s%n",
        repository, effort.amount(), effort.seconds(), effort.cpuSeconds());
    try (var connection = home.connect("")) {
      long[] totals = new long[2];
      long[] points = new long[1];
      rows(
          connection,
          TOTALS,
          project.id(),
          row -> {
            totals[0] = row.getLong(1);
            totals[1] = row.getLong(2);
          });
      out.printf(
          "%,d commits that are no merges, %,d added lines that are no generated ones%n",
          totals[0], totals[1]);
      rows(
          connection,
          DIGEST,
          project.id(),
          row ->
              out.printf(
                  "digest of all rows %s (Java %s, %d processors)%n",
                  row.getString(1),
                  Runtime.version().feature(),
                  Runtime.getRuntime().availableProcessors()));
      out.printf(
          "%-30s %-9s %9s %9s %16s%n",
          "rule", "severity", "findings", "commits", "per 1,000 lines");
      rows(
          connection,
          BY_RULE,
          project.id(),
          row -> {
            out.printf(
                "%-30s %-9s %,9d %,9d %16.3f%n",
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                1e3 * row.getLong(3) / totals[1]);
            points[0] += row.getString(2).equals("INFO") ? 0 : row.getLong(3);
          });
      out.printf(
          "%-40s %,9d %26.3f%n", "all that take points", points[0], 1e3 * points[0] / totals[1]);
      new FindingSample(repository, out).print(connection, project.id(), seed, sample);
    }
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void rows(java.sql.Connection connection, String sql, UUID project, Row each)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, project);
      var rows = query.executeQuery();
      while (rows.next()) {
        each.read(rows);
      }
    }
  }
}
