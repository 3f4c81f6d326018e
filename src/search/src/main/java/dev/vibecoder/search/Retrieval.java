package dev.vibecoder.search;

import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.FileChunks;
import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.NearChunk;
import dev.vibecoder.store.NearestChunks;
import dev.vibecoder.store.Route;
import dev.vibecoder.store.WordHits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks each way of searching for its candidates. */
final class Retrieval {

  private static final int LEAST_CHUNKS = 100;
  private static final int LEAST_FILES = 100;

  private final ChunkSearch chunks;
  private final FileChunks contents;
  private final Names names;

  Retrieval(ChunkSearch chunks, FileChunks contents, Names names) {
    this.chunks = chunks;
    this.contents = contents;
    this.names = names;
  }

  /** Files that words should come up with for so many results. */
  static int filesWanted(int depth) {
    return Math.max(LEAST_FILES, 2 * depth);
  }

  /**
   * The candidates.
   *
   * @param depth how deep to look: results that should come of it
   */
  Pools of(Asked asked, int depth, Stages stages) {
    int nearestWanted = Math.max(LEAST_CHUNKS, 4 * depth);
    NearestChunks nearest = nearest(asked, nearestWanted, stages);
    Set<FileKey> near =
        nearest.hits().stream()
            .map(NearChunk::file)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<NamedFile> named = asked.byWords() ? named(asked, stages) : List.of();
    WordSearch texts = asked.texts();
    WordHits chosen = texts == null ? WordHits.NONE : texts.files(filesWanted(depth));
    Set<FileKey> others = others(near, chosen, named);
    var similarities = Meanwhile.begin(() -> similarities(asked, others, stages));
    WordHits words = texts == null ? WordHits.NONE : texts.scoring(chosen, without(near, chosen));
    return new Pools(
        nearest.hits(),
        words,
        named,
        similarities.get(),
        quoting(asked, near, others),
        nearest.hits().size() < nearestWanted && chosen.files().size() < filesWanted(depth));
  }

  private static Set<FileKey> without(Set<FileKey> near, WordHits chosen) {
    Set<FileKey> unscored = new LinkedHashSet<>(near);
    chosen.files().forEach(hit -> unscored.remove(hit.file()));
    return unscored;
  }

  /** Files that words or names came up with, and nearness did not. */
  private static Set<FileKey> others(Set<FileKey> near, WordHits words, List<NamedFile> named) {
    Set<FileKey> others = new LinkedHashSet<>();
    words.files().forEach(hit -> others.add(hit.file()));
    named.forEach(hit -> others.add(hit.definition().file()));
    others.removeAll(near);
    return others;
  }

  private Map<FileKey, Double> similarities(Asked asked, Set<FileKey> files, Stages stages) {
    float[] vector = asked.vector();
    return vector == null || files.isEmpty()
        ? Map.of()
        : stages.run(
            "similarity of others",
            () -> contents.similarities(asked.scope().generation(), files, vector),
            found -> "exact: files that words or names came up with",
            Map::size);
  }

  private Set<FileKey> quoting(Asked asked, Set<FileKey> near, Set<FileKey> others) {
    List<String> phrases = asked.words().phrases();
    if (phrases.isEmpty() || !asked.byWords()) {
      return Set.of();
    }
    Set<FileKey> all = new LinkedHashSet<>(near);
    all.addAll(others);
    return contents.withPhrases(asked.scope().generation(), all, phrases);
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
}
