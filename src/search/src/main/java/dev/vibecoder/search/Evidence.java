package dev.vibecoder.search;

import dev.vibecoder.store.WordHit;
import org.jspecify.annotations.Nullable;

/** What speaks for a file; filled while the pools are gone through. */
final class Evidence {

  private int changes;
  private @Nullable Double similarity;
  private @Nullable Integer semanticRank;
  private @Nullable WordHit words;
  private @Nullable Integer textRank;
  private @Nullable NamedFile name;
  private boolean quotes;

  void near(@Nullable Double similarity, @Nullable Integer rank) {
    this.similarity = similarity;
    this.semanticRank = rank;
  }

  void said(WordHit words, int rank) {
    this.words = words;
    this.textRank = rank;
    this.changes = words.changes();
  }

  void named(NamedFile name) {
    this.name = name;
    this.changes = name.definition().changes();
  }

  void changed(int commits) {
    this.changes = commits;
  }

  void quotes() {
    quotes = true;
  }

  boolean hasQuotes() {
    return quotes;
  }

  boolean isNear() {
    return semanticRank != null;
  }

  int changes() {
    return changes;
  }

  @Nullable Double similarity() {
    return similarity;
  }

  @Nullable WordHit words() {
    return words;
  }

  @Nullable NamedFile name() {
    return name;
  }

  ScoreParts parts(double prior) {
    WordHit said = words;
    NamedFile named = name;
    return new ScoreParts(
        similarity,
        semanticRank,
        said == null ? null : said.score(),
        textRank,
        named == null ? null : named.closeness(),
        null,
        prior);
  }
}
