package dev.vibecoder.bench.retrieval;

import dev.vibecoder.bench.question.Question;
import java.util.List;

/**
 * How well one question was answered by the first ten files.
 *
 * @param rank of the first file that answers it, from 1; 0 when none of the ten does
 * @param recall share of the answering files that are among the ten
 * @param first the file that came first, empty when there was none
 */
public record Score(int rank, double recall, String first) {

  private static final int DEPTH = 10;

  static Score of(Question question, List<String> found) {
    List<String> top = found.subList(0, Math.min(DEPTH, found.size()));
    int rank = 0;
    int right = 0;
    for (int i = 0; i < top.size(); i++) {
      if (question.files().contains(top.get(i))) {
        right++;
        rank = rank == 0 ? i + 1 : rank;
      }
    }
    return new Score(
        rank, (double) right / question.files().size(), top.isEmpty() ? "" : top.get(0));
  }

  double reciprocalRank() {
    return rank == 0 ? 0 : 1.0 / rank;
  }
}
