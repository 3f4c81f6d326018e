package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.ModelReview;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.domain.review.OpinionSpread;
import dev.vibecoder.domain.review.RepeatedFinding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.domain.review.Suggestion;
import dev.vibecoder.review.Ranking;
import dev.vibecoder.review.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Makes one review of a model's opinions: the median of the scores, and the findings that came in
 * more than half of the runs. A pure function of them.
 */
final class Consensus {

  private final RuleSet rules;

  Consensus(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * @param opinions in the order of their runs, at least one
   * @param leftOut a sentence about what was not shown; empty when all was
   */
  ModelReview of(List<Opinion> opinions, String leftOut) {
    Map<FindingKey, List<Finding>> found = new LinkedHashMap<>();
    for (Opinion opinion : opinions) {
      for (Finding finding : opinion.findings()) {
        found.computeIfAbsent(FindingKey.of(finding), key -> new ArrayList<>()).add(finding);
      }
    }
    List<Finding> agreed =
        found.values().stream()
            .filter(wordings -> 2 * wordings.size() > opinions.size())
            .map(Consensus::middle)
            .sorted(Ranking.WORST_FIRST)
            .toList();
    double quality = median(opinions, Opinion::qualityScore);
    double security = median(opinions, Opinion::securityScore);
    var review =
        new Review(
            rules.status(agreed, quality, security),
            summary(opinions.get(0).summary(), leftOut),
            quality,
            security,
            agreed,
            suggestions(agreed));
    return new ModelReview(review, spread(opinions, found, found.size() - agreed.size()));
  }

  /** Of several wordings the first of the middle severity. */
  private static Finding middle(List<Finding> wordings) {
    List<Severity> severities = wordings.stream().map(Finding::severity).sorted().toList();
    Severity severity = severities.get((severities.size() - 1) / 2);
    return wordings.stream().filter(f -> f.severity() == severity).findFirst().orElseThrow();
  }

  private static String summary(String ofModel, String leftOut) {
    String said = ofModel.isBlank() ? "The model gave no summary." : ofModel;
    return leftOut.isEmpty() ? said : said + " " + leftOut;
  }

  private static List<Suggestion> suggestions(List<Finding> findings) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.suggestion() != null) {
        suggestions.add(
            new Suggestion(finding.rule(), finding.suggestion(), finding.file(), finding.line()));
      }
    }
    return suggestions;
  }

  private static OpinionSpread spread(
      List<Opinion> opinions, Map<FindingKey, List<Finding>> found, int rare) {
    Map<String, Integer> remarks = new TreeMap<>();
    opinions.forEach(o -> o.remarks().forEach((why, n) -> remarks.merge(why, n, Integer::sum)));
    if (rare > 0) {
      remarks.put("IN_TOO_FEW_RUNS", rare);
    }
    return new OpinionSpread(
        opinions.size(),
        range(opinions, Opinion::qualityScore),
        range(opinions, Opinion::securityScore),
        found.values().stream().map(Consensus::repeated).sorted(MOST_FREQUENT_FIRST).toList(),
        remarks);
  }

  private static final Comparator<RepeatedFinding> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(RepeatedFinding::runs)
          .reversed()
          .thenComparing(found -> String.valueOf(found.file()))
          .thenComparingInt(RepeatedFinding::line)
          .thenComparing(RepeatedFinding::type);

  private static RepeatedFinding repeated(List<Finding> wordings) {
    Finding one = middle(wordings);
    return new RepeatedFinding(one.type(), one.rule(), one.file(), one.line(), wordings.size());
  }

  private static double range(List<Opinion> opinions, ToDoubleFunction<Opinion> score) {
    double highest = opinions.stream().mapToDouble(score).max().orElse(0);
    double lowest = opinions.stream().mapToDouble(score).min().orElse(0);
    return thousandths(highest - lowest);
  }

  private static double median(List<Opinion> opinions, ToDoubleFunction<Opinion> score) {
    double[] sorted = opinions.stream().mapToDouble(score).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : thousandths((sorted[middle - 1] + sorted[middle]) / 2);
  }

  private static double thousandths(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
