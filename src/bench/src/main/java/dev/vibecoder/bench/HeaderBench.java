package dev.vibecoder.bench;

import com.pgvector.PGvector;
import dev.vibecoder.bench.question.Question;
import dev.vibecoder.bench.question.QuestionKind;
import dev.vibecoder.bench.question.QuestionSet;
import dev.vibecoder.bench.retrieval.NearestFiles;
import dev.vibecoder.bench.retrieval.ScoreBoard;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.search.embed.Embedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * What the header of a chunk, its path and its symbol, is worth: the same chunks embedded with it,
 * as the product stores them, and without it, each searched by vectors alone.
 *
 * <p>Arguments: REPOSITORY...
 */
public final class HeaderBench {

  private static final String WITH = "chunks with their header";
  private static final String WITHOUT = "the same without";

  private static final String CHUNKS =
      """
      SELECT file_path, content, embedding::text
      FROM code_chunks
      WHERE project_id = ?
      ORDER BY file_path, chunk_index
      """;

  private final BenchHome home;
  private final ScoreBoard scores = new ScoreBoard();

  private HeaderBench(BenchHome home) {
    this.home = home;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("HeaderBench REPOSITORY...", arguments);
    Path folder = Files.createTempDirectory("vibe-header-");
    try (var home = BenchHome.open(KeptVectorsConfiguration.class)) {
      var bench = new HeaderBench(home);
      for (int i = 0; i < Math.max(1, arguments.length); i++) {
        bench.evaluate(given.path(i), Files.createDirectory(folder.resolve("set-" + i)), i);
      }
      System.out.printf("%n== All repositories%n");
      bench.scores.print(System.out, "", WITH);
    } finally {
      Processes.delete(folder);
    }
  }

  private void evaluate(Path repository, Path folder, int number) throws Exception {
    QuestionSet set = QuestionSet.of(repository, folder);
    System.out.printf("%n== %s at %.10s%n", set.name(), set.commit());
    ask(set, QuestionKind.COMMIT_SUBJECT, "tree_%d_0".formatted(number));
    ask(set, QuestionKind.DOC_SENTENCE, "tree_%d_1".formatted(number));
    scores.print(System.out, set.name(), WITH);
  }

  private void ask(QuestionSet set, QuestionKind kind, String name) throws Exception {
    Project project = OurSearch.indexed(home, set.searched(kind), name);
    Embedder embedder = home.room(Embedder.class);
    var with = new NearestFiles(embedder);
    var without = new NearestFiles(embedder);
    try (Connection connection = home.connect("");
        var chunks = connection.prepareStatement(CHUNKS)) {
      chunks.setObject(1, project.id());
      try (var rows = chunks.executeQuery()) {
        while (rows.next()) {
          with.add(rows.getString(1), new PGvector(rows.getString(3)).toArray());
          var bare = embedder.embed(List.of(rows.getString(2)));
          String path = rows.getString(1);
          bare.vectors().values().forEach(vector -> without.add(path, vector));
        }
      }
    }
    List<Question> questions = set.of(kind);
    scores.ask(WITH, set.name(), questions, with);
    scores.ask(WITHOUT, set.name(), questions, without);
  }
}
