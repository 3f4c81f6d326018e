package dev.vibecoder.search;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.search.text.QuestionWords;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.WordHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders files by reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009) of what was found by
 * meaning, by words and by names. Tests and documents count less unless the question asks for them;
 * files that change often count a little more, since questions are about them more often.
 */
final class Fusion {

  private static final double RANK_CONSTANT = 60;
  private static final double ROLE_NOT_ASKED_FOR = 0.4;
  private static final double PER_DOUBLING_OF_CHANGES = 0.02;

  /** A question that is a name means its definition, whatever else speaks of it. */
  private static final double IS_MEANT = 1;

  private final Asked asked;
  private final Map<FileKey, Evidence> files = new LinkedHashMap<>();

  private Fusion(Asked asked) {
    this.asked = asked;
  }

  /** What speaks for a file; ranks from 1, 0 for none. */
  private static final class Evidence {
    private int changes;
    private int semanticRank;
    private @Nullable Double similarity;
    private int textRank;
    private double words;
    private int nameRank;
    private @Nullable NamedFile name;
  }

  /** All files of the pools, the best first. */
  static List<RankedFile> rank(Asked asked, Pools pools) {
    Fusion fusion = new Fusion(asked);
    fusion.addNearest(pools.nearest());
    fusion.addTexts(pools.texts());
    fusion.addNames(pools.names());
    return fusion.ranked();
  }

  private void addNearest(List<ChunkHit> nearest) {
    int rank = 0;
    for (ChunkHit hit : nearest) {
      Evidence file = of(hit.file(), hit.changes());
      if (file.semanticRank == 0) {
        file.semanticRank = ++rank;
        file.similarity = hit.similarity();
      }
    }
  }

  private void addTexts(List<WordHit> texts) {
    int rank = 0;
    for (WordHit hit : texts) {
      Evidence file = of(hit.file(), hit.changes());
      file.textRank = ++rank;
      file.words = hit.score();
    }
  }

  private void addNames(List<NamedFile> names) {
    int rank = 0;
    for (NamedFile named : names) {
      Evidence file = of(named.definition().file(), named.definition().changes());
      file.nameRank = ++rank;
      file.name = named;
    }
  }

  private Evidence of(FileKey file, int changes) {
    Evidence evidence = files.computeIfAbsent(file, key -> new Evidence());
    evidence.changes = changes;
    return evidence;
  }

  private List<RankedFile> ranked() {
    List<RankedFile> ranked = new ArrayList<>(files.size());
    files.forEach((file, evidence) -> ranked.add(ranked(file, evidence)));
    ranked.sort(
        Comparator.comparingDouble((RankedFile file) -> -file.score())
            .thenComparing(file -> file.file().path())
            .thenComparing(file -> file.file().projectId()));
    return ranked;
  }

  private RankedFile ranked(FileKey file, Evidence evidence) {
    NamedFile name = evidence.name;
    double prior = prior(file.path(), evidence.changes);
    double fused =
        share(evidence.semanticRank) + share(evidence.textRank) + share(evidence.nameRank);
    double meant = name != null && asked.words().isName() ? IS_MEANT * name.closeness() : 0;
    var parts =
        new ScoreParts(
            evidence.similarity,
            evidence.semanticRank == 0 ? null : evidence.semanticRank,
            evidence.textRank == 0 ? null : evidence.words,
            evidence.textRank == 0 ? null : evidence.textRank,
            name == null ? null : name.closeness(),
            prior);
    return new RankedFile(
        file, (fused + meant) * prior, parts, name == null ? null : name.definition());
  }

  private static double share(int rank) {
    return rank == 0 ? 0 : 1 / (RANK_CONSTANT + rank);
  }

  private double prior(String path, int changes) {
    QuestionWords words = asked.words();
    double byRole =
        switch (FileRole.of(path)) {
          case TEST -> words.tests() ? 1 : ROLE_NOT_ASKED_FOR;
          case DOCS -> words.docs() ? 1 : ROLE_NOT_ASKED_FOR;
          case MAIN -> 1;
        };
    double byChanges = 1 + PER_DOUBLING_OF_CHANGES * Math.log(1 + changes) / Math.log(2);
    return byRole * byChanges;
  }
}
