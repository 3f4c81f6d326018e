package dev.vibecoder.search;

import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.IndexScope;
import dev.vibecoder.store.TextSearch;
import dev.vibecoder.store.WordHits;
import java.util.Collection;
import java.util.Map;

/** The search by a question's words; it begins before what else has to be done first. */
final class WordSearch {

  private final TextSearch texts;
  private final IndexScope scope;
  private final Map<String, Double> weights;
  private final ChunkFilter filter;
  private final Stages stages;
  private final int begun;
  private final Meanwhile<WordHits> first;

  /**
   * @param limit of files
   */
  WordSearch(
      TextSearch texts,
      IndexScope scope,
      Map<String, Double> weights,
      ChunkFilter filter,
      int limit,
      Stages stages) {
    this.texts = texts;
    this.scope = scope;
    this.weights = weights;
    this.filter = filter;
    this.begun = limit;
    this.stages = stages;
    this.first = Meanwhile.begin(() -> search(limit));
  }

  /** The files that the words choose; another limit than the first is another search. */
  WordHits files(int limit) {
    return limit == begun ? first.get() : search(limit);
  }

  /** With the scores of other files that were found otherwise. */
  WordHits scoring(WordHits found, Collection<FileKey> others) {
    return stages.run(
        "words of others",
        () -> texts.scoring(scope, weights, found, others),
        all -> "BM25 of files that were near",
        all -> all.files().size() - found.files().size());
  }

  private WordHits search(int limit) {
    return stages.run(
        "words",
        () -> texts.search(scope, weights, filter, limit),
        found -> "BM25 over text, names, path and history of %,d files".formatted(scope.files()),
        found -> found.files().size());
  }
}
