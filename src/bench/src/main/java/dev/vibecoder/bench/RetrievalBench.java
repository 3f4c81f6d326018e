package dev.vibecoder.bench;

import dev.vibecoder.bench.question.Question;
import dev.vibecoder.bench.question.QuestionSet;
import dev.vibecoder.bench.question.SourceTree;
import dev.vibecoder.bench.retrieval.Bm25Windows;
import dev.vibecoder.bench.retrieval.Demotion;
import dev.vibecoder.bench.retrieval.Fusion;
import dev.vibecoder.bench.retrieval.Remembered;
import dev.vibecoder.bench.retrieval.Retriever;
import dev.vibecoder.bench.retrieval.ScoreBoard;
import dev.vibecoder.bench.retrieval.SegmentStore;
import dev.vibecoder.search.embed.Embedder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether search finds the file that is meant: questions that repositories ask and answer
 * themselves, put to the product and to what others put together, on the same trees with the same
 * model in one run.
 *
 * <p>Arguments: REPOSITORY...
 */
public final class RetrievalBench {

  private static final String FUSED = "LangChain4j RRF of both";
  private static final String DEMOTED = ", tests and docs last";

  private final BenchHome home;
  private final ScoreBoard scores = new ScoreBoard();
  private final PrintStream out = System.out;
  private String ours = "";

  private RetrievalBench(BenchHome home) {
    this.home = home;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("RetrievalBench REPOSITORY...", arguments);
    Path folder = Files.createTempDirectory("vibe-retrieval-");
    try (var home = BenchHome.open(KeptVectorsConfiguration.class)) {
      var bench = new RetrievalBench(home);
      for (int i = 0; i < Math.max(1, arguments.length); i++) {
        bench.evaluate(given.path(i), Files.createDirectory(folder.resolve("set-" + i)), i);
      }
      bench.sum();
    } finally {
      Processes.delete(folder);
    }
  }

  private void evaluate(Path repository, Path folder, int number) throws Exception {
    QuestionSet set = QuestionSet.of(repository, folder);
    out.printf("%n== %s at %.10s%n", set.name(), set.commit());
    Map<Path, List<Question>> byTree =
        set.questions().stream()
            .collect(
                Collectors.groupingBy(
                    question -> set.searched(question.kind()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    int tree = 0;
    for (var asked : byTree.entrySet()) {
      String name = "tree_" + number + "_" + tree++;
      for (var system : systems(asked.getKey(), name).entrySet()) {
        scores.ask(system.getKey(), set.name(), asked.getValue(), system.getValue());
      }
    }
    scores.print(out, set.name(), ours);
  }

  private Map<String, Retriever> systems(Path repository, String name) throws Exception {
    SourceTree tree = SourceTree.ofHead(repository);
    var windows = new Remembered(new Bm25Windows(tree));
    var segments = new SegmentStore(home.ownersTables(), name, home.room(Embedder.class));
    segments.add(tree);
    out.printf("%s: %,d files, %,d segments%n", name, tree.files().size(), segments.size());
    Map<String, Retriever> systems = new LinkedHashMap<>();
    systems.putAll(OurSearch.of(home, repository, name).modes());
    ours = systems.keySet().iterator().next();
    var plain = new Remembered(segments.plain());
    var fused = new Remembered(new Fusion(windows, plain));
    systems.put("LangChain4j splitter and store", plain);
    systems.put("  the same with the model's query prefix", segments.prefixed());
    systems.put("BM25 over windows of 60 lines", windows);
    systems.put(FUSED, fused);
    systems.put(FUSED + DEMOTED, new Demotion(fused));
    return systems;
  }

  private void sum() {
    out.printf("%n== All repositories%n");
    scores.print(out, "", ours);
    scores.printLosses(out, ours, FUSED + DEMOTED);
  }
}
