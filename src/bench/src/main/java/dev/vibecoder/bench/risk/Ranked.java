package dev.vibecoder.bench.risk;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Commits in time order, ranked by one score against one label. */
final class Ranked {

  private static final int DECILES = 10;
  private static final double TOP = 0.2;

  private final List<ScoredCommit> commits;
  private final double[] scores;
  private final boolean[] labels;

  Ranked(
      List<ScoredCommit> commits,
      ToDoubleFunction<ScoredCommit> score,
      Predicate<ScoredCommit> label) {
    this.commits = commits;
    scores = commits.stream().mapToDouble(score).toArray();
    labels = new boolean[commits.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label.test(commits.get(i));
    }
  }

  /** Pairs of all commits. */
  PairOrder all() {
    return new PairOrder(scores, labels);
  }

  /** Pairs of commits of the same decile of size only. */
  PairOrder within(ToDoubleFunction<ScoredCommit> size) {
    int[] bySize =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> size.applyAsDouble(commits.get(i))))
            .mapToInt(i -> i)
            .toArray();
    int[] deciles = new int[scores.length];
    for (int i = 0; i < bySize.length; i++) {
      deciles[bySize[i]] = i * DECILES / bySize.length;
    }
    return new PairOrder(scores, labels, deciles);
  }

  /** The share of the labelled commits that the fifth with the highest scores holds. */
  double top() {
    int[] highest =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(i -> i)
            .toArray();
    int size = (int) Math.ceil(TOP * highest.length);
    double last = scores[highest[size - 1]];
    double sure = 0;
    double tied = 0;
    double tiedLabelled = 0;
    double all = 0;
    double taken = 0;
    for (int i : highest) {
      double label = labels[i] ? 1 : 0;
      all += label;
      if (scores[i] > last) {
        sure += label;
        taken++;
      } else if (scores[i] == last) {
        tied++;
        tiedLabelled += label;
      }
    }
    return (sure + tiedLabelled * (size - taken) / tied) / all;
  }
}
