package dev.vibecoder.bench;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.search.token.BgeVocabulary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The step {@code embed}, from git objects to committed rows, against the bare model on the texts
 * that the step embedded, on as many threads. Each round embeds files that no other one does.
 *
 * <p>Arguments: REPOSITORY [ROUNDS [FILES]]
 */
public final class EmbeddingBench {

  private static final String CHUNKS =
      """
      SELECT file_path, content, symbol
      FROM code_embeddings
      WHERE project_id = ?
      ORDER BY file_path, chunk_index
      """;

  private final BenchHome home;
  private final Slices slices;
  private final BareModel model;
  private final int parts;
  private final int threads;
  private List<long[]> texts = List.of();

  private EmbeddingBench(BenchHome home, Slices slices, BareModel model, int parts) {
    this.home = home;
    this.slices = slices;
    this.model = model;
    this.parts = parts;
    this.threads = home.room(JobSettings.class).workers();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("EmbeddingBench REPOSITORY [ROUNDS [FILES]]", arguments);
    int rounds = given.number(1, 3);
    try (var home = BenchHome.open();
        var slices = Slices.of(given.path(0));
        var model = BareModel.load()) {
      int parts = Math.max(1 + rounds, slices.files() / given.number(2, 200));
      new EmbeddingBench(home, slices, model, parts).run(rounds);
    }
  }

  private void run(int rounds) throws Exception {
    // The step goes first: what it has stored is what the model alone is given then.
    new Contest("Embedding on " + threads + " threads", "chunks", System.out)
        .with("step embed", this::step)
        .with("bare model", round -> model())
        .asReference()
        .run(rounds);
  }

  private Effort step(int round) throws Exception {
    Path slice = slices.slice(round, parts);
    Project project = home.synced(slice, "slice-" + round);
    Effort effort =
        home.measure(
            () -> home.run(JobNames.EMBED, project).counters().getOrDefault("chunks.new", 0L));
    texts = texts(project.id());
    return effort;
  }

  private Effort model() throws Exception {
    return home.measure(
        () -> {
          model.embed(texts, threads);
          return texts.size();
        });
  }

  private List<long[]> texts(UUID project) throws SQLException {
    Embedder embedder = home.room(Embedder.class);
    int tokens = Math.min(Chunker.DEFAULT_TOKENS, embedder.model().maxTokens());
    var chunker = new Chunker(embedder::countTokens, tokens, home.room(SyntaxParsers.class));
    Set<String> contents = new HashSet<>();
    List<long[]> encoded = new ArrayList<>();
    try (var connection = home.connect("");
        var query = connection.prepareStatement(CHUNKS)) {
      query.setObject(1, project);
      var row = query.executeQuery();
      while (row.next()) {
        var chunk = new Chunk(0, row.getString(2), 0, 0, row.getString(3), null, 0);
        // The first place of a content lends it its header.
        if (contents.add(chunk.content())) {
          String text = chunker.embeddingText(row.getString(1), chunk);
          encoded.add(BgeVocabulary.tokenizer().encode(text));
        }
      }
    }
    return encoded;
  }
}
