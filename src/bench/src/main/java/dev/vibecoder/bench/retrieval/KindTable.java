package dev.vibecoder.bench.retrieval;

import dev.vibecoder.bench.question.QuestionKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The systems side by side on one kind of question, and the lead of the reference over each. */
final class KindTable {

  private final String name;
  private final List<Outcome> reference;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param systems with what became of the same questions in each
   * @param name of the reference, which is one of them
   */
  KindTable(QuestionKind kind, Map<String, List<Outcome>> systems, String name) {
    this.name = name;
    this.reference = systems.getOrDefault(name, List.of());
    text.append(
        "%n%-46s %6s %7s %7s   %-23s %-23s %s%n"
            .formatted(
                kind.title() + ", " + reference.size(),
                "first",
                "MRR@10",
                "rec@10",
                "lead in MRR, 95 %",
                "lead in recall",
                "ratio of MRR"));
    systems.forEach(this::add);
  }

  private void add(String system, List<Outcome> outcomes) {
    if (outcomes.size() != reference.size()) {
      return;
    }
    text.append(
        String.format(
            Locale.ROOT,
            "  %-44s %6.3f %7.3f %7.3f",
            system,
            mean(outcomes, score -> score.rank() == 1 ? 1 : 0),
            mean(outcomes, Score::reciprocalRank),
            mean(outcomes, Score::recall)));
    if (!system.equals(name)) {
      text.append(
          String.format(
              Locale.ROOT,
              "   %s %s %9.2f",
              lead(outcomes, Score::reciprocalRank),
              lead(outcomes, Score::recall),
              mean(reference, Score::reciprocalRank) / mean(outcomes, Score::reciprocalRank)));
    }
    text.append('\n');
  }

  private Interval lead(List<Outcome> outcomes, ToDoubleFunction<Score> measure) {
    double[] differences = new double[outcomes.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] =
          measure.applyAsDouble(reference.get(i).score())
              - measure.applyAsDouble(outcomes.get(i).score());
    }
    return Interval.ofMean(differences);
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Score> measure) {
    return outcomes.stream().map(Outcome::score).mapToDouble(measure).average().orElse(0);
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
