package dev.vibecoder.bench.risk;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve as the share of pairs, of one labelled and one other item, in which
 * the labelled one has the higher score; a tie counts half. Only pairs within one group count.
 * Items may count several times or not at all, as a bootstrap draws them.
 */
final class PairOrder {

  private final double[] scores;
  private final boolean[] labels;
  private final int[] groups;
  private final int[] order;

  PairOrder(double[] scores, boolean[] labels, int[] groups) {
    this.scores = scores.clone();
    this.labels = labels.clone();
    this.groups = groups.clone();
    order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> groups[i])
                    .thenComparingDouble(i -> scores[i]))
            .mapToInt(i -> i)
            .toArray();
  }

  /** Without groups. */
  PairOrder(double[] scores, boolean[] labels) {
    this(scores, labels, new int[scores.length]);
  }

  /** Each item once; NaN when there is no pair. */
  double auc() {
    return auc(IntStream.range(0, scores.length).map(i -> 1).toArray());
  }

  /** Each item this many times. */
  double auc(int[] times) {
    double won = 0;
    double pairs = 0;
    double labelledInGroup = 0;
    double othersInGroup = 0;
    for (int start = 0; start < order.length; ) {
      int end = start;
      double labelled = 0;
      double others = 0;
      for (; end < order.length && tied(order[start], order[end]); end++) {
        labelled += labels[order[end]] ? times[order[end]] : 0;
        others += labels[order[end]] ? 0 : times[order[end]];
      }
      won += labelled * (othersInGroup + others / 2);
      labelledInGroup += labelled;
      othersInGroup += others;
      if (end == order.length || groups[order[end]] != groups[order[start]]) {
        pairs += labelledInGroup * othersInGroup;
        labelledInGroup = 0;
        othersInGroup = 0;
      }
      start = end;
    }
    return won / pairs;
  }

  private boolean tied(int one, int other) {
    return groups[one] == groups[other] && scores[one] == scores[other];
  }
}
