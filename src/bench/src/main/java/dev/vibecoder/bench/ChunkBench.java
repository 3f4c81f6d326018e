package dev.vibecoder.bench;

import dev.vibecoder.search.chunk.ChunkedFile;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.chunk.CutChunk;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.search.token.BgeVocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts all files of a repository's head into chunks, on one thread, and checks that they give the
 * files back. Fails when one does not. Rates are megabytes per CPU second, that of the parser's
 * process included.
 *
 * <p>Arguments: REPOSITORY..., bare clones
 */
public final class ChunkBench {

  private static final double MEGA = 1e6;

  private final SyntaxParsers parsers;
  private final Chunker chunker;
  private boolean identical = true;

  private ChunkBench(SyntaxParsers parsers) {
    this.parsers = parsers;
    this.chunker =
        new Chunker(
            text -> BgeVocabulary.tokenizer().count(text) + 2, Chunker.DEFAULT_TOKENS, parsers);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("ChunkBench REPOSITORY...", arguments);
    try (var parsers = new SyntaxParsers()) {
      var bench = new ChunkBench(parsers);
      System.out.printf(
          "%-28s %6s %6s %8s %8s %9s %7s %7s %8s %7s %7s%n",
          "repository",
          "files",
          "out",
          "MB",
          "chunks",
          "symbols",
          "mean",
          "median",
          "trouble",
          "parse",
          "cut");
      for (int i = 0; i < Math.max(1, arguments.length); i++) {
        bench.run(given.path(i));
      }
      if (!bench.identical) {
        System.exit(1);
      }
    }
  }

  private void run(Path repository) throws Exception {
    HeadFiles head = HeadFiles.of(repository);
    double parsed = parsedBytes(head.texts());
    double megabytes = 0;
    int symbols = 0;
    int troubled = 0;
    List<Integer> tokens = new ArrayList<>();
    double begin = ThreadAndChildren.cpuSeconds();
    for (Map.Entry<String, String> file : head.texts().entrySet()) {
      ChunkedFile cut = chunker.cut(file.getKey(), file.getValue());
      megabytes += bytes(file.getValue()) / MEGA;
      symbols += cut.symbols().size();
      troubled += cut.trouble() == null ? 0 : 1;
      cut.chunks().forEach(each -> tokens.add(each.chunk().tokens()));
      check(file.getKey(), file.getValue(), cut);
    }
    double seconds = ThreadAndChildren.cpuSeconds() - begin;
    System.out.printf(
        "%-28s %6d %6d %8.2f %8d %9d %7.0f %7d %7.2f%% %7.2f %7.2f%n",
        name(repository),
        head.texts().size(),
        head.leftOut(),
        megabytes,
        tokens.size(),
        symbols,
        tokens.stream().mapToInt(Integer::intValue).average().orElse(0),
        tokens.stream().sorted().skip(tokens.size() / 2).findFirst().orElse(0),
        100.0 * troubled / Math.max(1, head.texts().size()),
        parsed,
        megabytes / seconds);
  }

  /** Megabytes per CPU second of the files in languages that are parsed. */
  private double parsedBytes(Map<String, String> texts) {
    double megabytes = 0;
    double begin = ThreadAndChildren.cpuSeconds();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      var syntax = parsers.parse(file.getKey(), file.getValue());
      if (!syntax.definitions().isEmpty()) {
        megabytes += bytes(file.getValue()) / MEGA;
      }
      if (syntax.trouble() != null) {
        System.err.println(file.getKey() + ": " + syntax.trouble());
      }
    }
    return megabytes / (ThreadAndChildren.cpuSeconds() - begin);
  }

  private void check(String path, String text, ChunkedFile cut) {
    String joined =
        cut.chunks().stream()
            .map(CutChunk::chunk)
            .map(chunk -> chunk.content())
            .collect(Collectors.joining());
    if (!joined.equals(text)) {
      identical = false;
      System.err.println(path + ": its chunks do not give it back");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String name(Path repository) {
    String name = String.valueOf(repository.getFileName());
    Path parent = repository.getParent();
    return name.equals("repo") && parent != null ? String.valueOf(parent.getFileName()) : name;
  }
}
