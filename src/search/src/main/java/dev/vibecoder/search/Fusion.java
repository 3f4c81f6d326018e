package dev.vibecoder.search;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.search.text.QuestionWords;
import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.NearChunk;
import dev.vibecoder.store.WordHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the files that any way of searching came up with by a weighted sum of what speaks for
 * them, each brought to a scale of its own (Bruch, Gai and Ingber, "An Analysis of Fusion Functions
 * for Hybrid Retrieval", 2023); it measures better than the fusion of ranks, which throws away how
 * much better the first is than the second. Tests and documents come after the rest unless the
 * question asks for them.
 */
final class Fusion {

  private static final double BY_MEANING = 0.9;

  /**
   * What is less similar than the nearest by so much counts nothing; what is still less, against.
   */
  private static final double SIMILARITY_SCALE = 0.18;

  private static final double LEAST_MEANING = -2;
  private static final double BY_COVERAGE = 0.6;
  private static final double BY_NAME = 0.15;
  private static final double BY_PHRASES = 2;

  /** A question that is a name means its definition, whatever else speaks of it. */
  private static final double BY_NAME_ALONE = 3;

  private static final double ROLE_NOT_ASKED_FOR = -1;

  /** Questions are about files that change often, a little more often. */
  private static final double PER_DOUBLING_OF_CHANGES = 0.004;

  private final Asked asked;
  private final Map<FileKey, Evidence> files = new LinkedHashMap<>();

  private Fusion(Asked asked) {
    this.asked = asked;
  }

  /** All files of the pools, the best first. */
  static List<RankedFile> rank(Asked asked, Pools pools) {
    Fusion fusion = new Fusion(asked);
    fusion.gather(pools);
    return fusion.ranked();
  }

  private void gather(Pools pools) {
    int rank = 0;
    for (NearChunk hit : pools.nearest()) {
      Evidence file = of(hit.file());
      if (!file.isNear()) {
        file.near(hit.similarity(), ++rank);
        file.changed(hit.changes());
      }
    }
    rank = 0;
    for (WordHit hit : pools.texts().files()) {
      of(hit.file()).said(hit, ++rank);
    }
    pools.names().forEach(named -> of(named.definition().file()).named(named));
    pools.quoting().forEach(file -> of(file).quotes());
    pools.similarities().forEach((file, similarity) -> of(file).near(similarity, null));
  }

  private Evidence of(FileKey file) {
    return files.computeIfAbsent(file, key -> new Evidence());
  }

  private List<RankedFile> ranked() {
    double nearest = files.values().stream().mapToDouble(Fusion::similarity).max().orElse(0);
    double mostWords = files.values().stream().mapToDouble(Fusion::words).max().orElse(0);
    List<RankedFile> ranked = new ArrayList<>(files.size());
    files.forEach((file, evidence) -> ranked.add(ranked(file, evidence, nearest, mostWords)));
    ranked.sort(
        Comparator.comparingDouble((RankedFile file) -> -file.score())
            .thenComparing(file -> file.file().path())
            .thenComparing(file -> file.file().projectId()));
    return ranked;
  }

  private RankedFile ranked(FileKey file, Evidence evidence, double nearest, double mostWords) {
    NamedFile name = evidence.name();
    WordHit said = evidence.words();
    double prior = prior(file.path(), evidence.changes());
    double score = prior;
    if (evidence.similarity() != null) {
      double meaning = 1 - (nearest - similarity(evidence)) / SIMILARITY_SCALE;
      score += BY_MEANING * Math.max(LEAST_MEANING, meaning);
    }
    if (said != null) {
      score += said.score() / mostWords + BY_COVERAGE * said.coverage();
    }
    if (evidence.hasQuotes()) {
      score += BY_PHRASES;
    }
    if (name != null) {
      score += name.closeness() * (asked.words().isName() ? BY_NAME_ALONE : BY_NAME);
    }
    return new RankedFile(
        file, score, evidence.parts(prior), name == null ? null : name.definition());
  }

  private static double similarity(Evidence evidence) {
    Double similarity = evidence.similarity();
    return similarity == null ? 0 : similarity;
  }

  private static double words(Evidence evidence) {
    WordHit words = evidence.words();
    return words == null ? 0 : words.score();
  }

  private double prior(String path, int changes) {
    QuestionWords words = asked.words();
    boolean asksForIt =
        switch (FileRole.of(path)) {
          case TEST -> words.tests();
          case DOCS -> words.docs();
          case MAIN -> true;
        };
    return (asksForIt ? 0 : ROLE_NOT_ASKED_FOR)
        + PER_DOUBLING_OF_CHANGES * Math.log(1 + changes) / Math.log(2);
  }
}
