package dev.vibecoder.bench.retrieval;

import dev.vibecoder.bench.question.Question;
import dev.vibecoder.bench.question.QuestionKind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What became of the questions in each system. All systems are asked the same questions in the same
 * order, so that outcomes at the same place make a pair.
 */
public final class ScoreBoard {

  private static final int WORST = 10;

  private final Map<String, List<Outcome>> systems = new LinkedHashMap<>();

  /** Asks a system the questions and keeps what it finds. */
  public void ask(String system, String repository, List<Question> questions, Retriever retriever)
      throws Exception {
    List<Outcome> outcomes = systems.computeIfAbsent(system, s -> new ArrayList<>());
    for (Question question : questions) {
      Score score = Score.of(question, retriever.files(question.text()));
      outcomes.add(new Outcome(repository, question, score));
    }
  }

  /**
   * Prints a table for each kind of question.
   *
   * @param repository the only one that counts; all of them when it is empty
   * @param reference system that the others are compared with, pair by pair
   */
  public void print(PrintStream out, String repository, String reference) {
    for (QuestionKind kind : QuestionKind.values()) {
      Predicate<Outcome> counts =
          outcome ->
              outcome.question().kind() == kind
                  && (repository.isEmpty() || outcome.repository().equals(repository));
      Map<String, List<Outcome>> chosen = new LinkedHashMap<>();
      systems.forEach((name, all) -> chosen.put(name, all.stream().filter(counts).toList()));
      if (!chosen.getOrDefault(reference, List.of()).isEmpty()) {
        out.println(new KindTable(kind, chosen, reference));
      }
    }
  }

  /** Prints the questions that the one answers worst beside the other. */
  public void printLosses(PrintStream out, String loser, String winner) {
    List<Outcome> lost = systems.getOrDefault(loser, List.of());
    List<Outcome> won = systems.getOrDefault(winner, List.of());
    ToDoubleFunction<Integer> loss =
        i -> won.get(i).score().reciprocalRank() - lost.get(i).score().reciprocalRank();
    out.printf(
        "%nWhere %s loses most against %s (rank of each, 0 for none of ten)%n", loser, winner);
    IntStream.range(0, Math.min(lost.size(), won.size()))
        .boxed()
        .sorted(Comparator.comparingDouble(loss).reversed())
        .limit(WORST)
        .filter(i -> loss.applyAsDouble(i) > 0)
        .forEach(i -> out.println(line(lost.get(i), won.get(i))));
  }

  private static String line(Outcome lost, Outcome won) {
    Question question = lost.question();
    return "%2d : %d  %s, %s: %s%n        wanted %s%n        found  %s"
        .formatted(
            lost.score().rank(),
            won.score().rank(),
            lost.repository(),
            question.kind().title(),
            question.text(),
            String.join(", ", question.files()),
            lost.score().first());
  }
}
