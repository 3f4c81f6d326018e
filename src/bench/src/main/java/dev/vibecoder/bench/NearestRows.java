package dev.vibecoder.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that are truly nearest to some questions: all are compared, in this process. */
final class NearestRows {

  private record Near(int number, float similarity) {}

  private final int limit;
  private final float[][] questions;
  private final List<PriorityQueue<Near>> nearest;

  /**
   * @param limit how many for each question
   */
  NearestRows(float[][] questions, int limit) {
    this.limit = limit;
    this.questions = questions;
    this.nearest =
        Arrays.stream(questions)
            .map(q -> new PriorityQueue<Near>(Comparator.comparingDouble(Near::similarity)))
            .toList();
  }

  /** Lets a row take part. */
  void add(VectorRow row, @Nullable String language) {
    if (language != null && !language.equals(row.language())) {
      return;
    }
    for (int i = 0; i < questions.length; i++) {
      var queue = nearest.get(i);
      float similarity = dot(questions[i], row.vector());
      if (queue.size() < limit) {
        queue.add(new Near(row.number(), similarity));
      } else if (queue.element().similarity() < similarity) {
        queue.remove();
        queue.add(new Near(row.number(), similarity));
      }
    }
  }

  /** Share of the truly nearest that these texts have; what is missing counts as wrong. */
  double recall(int question, List<String> texts) {
    Set<Integer> found = new HashSet<>();
    texts.forEach(text -> found.add(VectorRow.numberOf(text)));
    var wanted = nearest.get(question);
    return wanted.stream().filter(near -> found.contains(near.number())).count()
        / (double) wanted.size();
  }

  /** In four sums, which a processor can do at the same time. */
  private static float dot(float[] a, float[] b) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (int i = 0; i < a.length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    return first + second + third + fourth;
  }
}
