package dev.vibecoder.jobs.corpus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An odd repository and what becomes of it.
 *
 * @param id number in the corpus, with a letter for another shape of the same
 * @param reasons codes in {@code ingest_issues}; of a refused repository, the one of its failure
 * @param change what happens to the repository after two nights
 * @param lost commits that nothing reaches after that change
 */
record CorpusCase(
    String id,
    String title,
    Fate fate,
    int commits,
    int files,
    Set<String> reasons,
    Consumer<Workbench> making,
    @Nullable Consumer<Workbench> change,
    int commitsAfter,
    int lost) {

  static CorpusCase of(String id, String title, Fate fate, String... reasons) {
    return new CorpusCase(
        id, title, fate, 0, 0, new TreeSet<>(List.of(reasons)), w -> {}, null, 0, 0);
  }

  /** Stores so many commits and rows of files. */
  CorpusCase stores(int commits, int files) {
    return new CorpusCase(id, title, fate, commits, files, reasons, making, change, commits, lost);
  }

  CorpusCase made(Consumer<Workbench> by) {
    return new CorpusCase(id, title, fate, commits, files, reasons, by, change, commitsAfter, lost);
  }

  /** After a change, so many commits in all, and so many of them reached by nothing. */
  CorpusCase then(int commitsAfter, int lost, Consumer<Workbench> change) {
    return new CorpusCase(
        id, title, fate, commits, files, reasons, making, change, commitsAfter, lost);
  }

  boolean changes() {
    return change != null;
  }

  /** Commits that a branch or tag leads to in the end. */
  int reached() {
    return changes() ? commitsAfter - lost : commits;
  }

  boolean lacksObjects() {
    return reasons.contains("FILE_UNREADABLE") || reasons.contains("TREE_UNREADABLE");
  }

  /** Name of its project and folder. */
  String slug() {
    return id + "-" + title.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  @Override
  public String toString() {
    return id + " " + title;
  }
}
