package dev.vibecoder.search;

import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.NearestChunks;
import dev.vibecoder.store.Route;
import dev.vibecoder.store.TextSearch;
import dev.vibecoder.store.WordHit;
import java.util.List;
import java.util.Map;

/** Asks each way of searching for its candidates. */
final class Retrieval {

  private static final int LEAST_CHUNKS = 100;
  private static final int LEAST_FILES = 100;

  private final ChunkSearch chunks;
  private final TextSearch texts;
  private final Names names;

  Retrieval(ChunkSearch chunks, TextSearch texts, Names names) {
    this.chunks = chunks;
    this.texts = texts;
    this.names = names;
  }

  /**
   * The candidates.
   *
   * @param depth how deep to look: results that should come of it
   */
  Pools of(Asked asked, int depth, Stages stages) {
    int nearestWanted = Math.max(LEAST_CHUNKS, 4 * depth);
    int filesWanted = Math.max(LEAST_FILES, 2 * depth);
    NearestChunks nearest = nearest(asked, nearestWanted, stages);
    List<WordHit> words = asked.byWords() ? words(asked, filesWanted, stages) : List.of();
    List<NamedFile> named = asked.byWords() ? named(asked, stages) : List.of();
    boolean exhausted = nearest.hits().size() < nearestWanted && words.size() < filesWanted;
    return new Pools(nearest.hits(), words, named, frequencies(asked), exhausted);
  }

  private NearestChunks nearest(Asked asked, int wanted, Stages stages) {
    float[] vector = asked.vector();
    if (vector == null) {
      return new NearestChunks(Route.EXACT, 0, List.of());
    }
    return stages.run(
        "nearest chunks",
        () -> chunks.nearest(asked.scope(), vector, asked.filter(), wanted, Route.AUTO),
        found -> how(found, asked),
        found -> found.hits().size());
  }

  private static String how(NearestChunks found, Asked asked) {
    String candidates =
        "%,d chunks x %,d dimensions"
            .formatted(found.candidates(), asked.scope().generation().dimensions());
    return found.route() == Route.EXACT
        ? "exact: compares " + candidates
        : "HNSW index, scanned until enough pass the filter: " + candidates;
  }

  private List<WordHit> words(Asked asked, int wanted, Stages stages) {
    return stages.run(
        "words",
        () -> texts.search(asked.scope(), asked.words().weights(), asked.filter(), wanted),
        found ->
            "BM25 over text, names, path and history of %,d files".formatted(asked.scope().files()),
        List::size);
  }

  private List<NamedFile> named(Asked asked, Stages stages) {
    return stages.run(
        "names",
        () -> names.of(asked),
        found ->
            asked.words().names().isEmpty()
                ? "nothing in the question looks like a name"
                : "definitions of " + String.join(", ", asked.words().names()),
        List::size);
  }

  private Map<String, Long> frequencies(Asked asked) {
    return texts.frequencies(asked.scope(), asked.words().weights());
  }
}
