package dev.vibecoder.app.command;

import dev.vibecoder.scheduler.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a night has to say beside its table. */
final class NightNotes {

  private static final String SKIPPED = "skipped.";

  private final Map<String, Long> counts = new TreeMap<>();

  NightNotes(Run night) {
    night
        .innerRuns()
        .forEach(
            inner ->
                StepCounters.sumOf(inner).forEach((name, n) -> counts.merge(name, n, Long::sum)));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (count("chunks.reused") > 0) {
      sentences.add(
          "Chunks without a call of the model: %,d had their content in the project, %,d had it before, %,d have it in another project"
              .formatted(
                  count("reused.of-project"), count("reused.kept"), count("reused.elsewhere")));
    }
    String skipped = skipped();
    if (!skipped.isEmpty()) {
      sentences.add("Files not indexed: " + skipped);
    }
    if (count("calls.orphaned") > 0) {
      sentences.add(
          "Warning: %,d paid calls had no answer stored, as their process died; vibe doctor names them"
              .formatted(count("calls.orphaned")));
    }
    addModel(sentences);
    if (count("budgets.held-back") > 0) {
      sentences.add("Warning: paid work waits, as a budget is spent; vibe budgets list says which");
    }
    if (count("recall.below-target") > 0) {
      sentences.add("Warning: searches find too little of what is nearest; vibe doctor says where");
    }
    return sentences;
  }

  private void addModel(List<String> sentences) {
    long unusable = count("model-reviews.unusable") + count("model-reviews.refused");
    if (count("model-reviews.new") + unusable > 0) {
      sentences.add(
          "The model reviewed %,d commits; of %,d it gave no opinion"
              .formatted(count("model-reviews.new"), unusable));
    }
    if (count("model-reviews.budget-spent") > 0) {
      sentences.add(
          "The model's budget of the night is spent; %,d commits wait"
              .formatted(count("model-reviews.waiting")));
    }
    if (count("model-reviews.stopped") > 0) {
      sentences.add(
          "Warning: the reviewing model could not be asked any more; the log, model_calls and"
              + " ingest_issues say why");
    }
  }

  private String skipped() {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().startsWith(SKIPPED) && count.getValue() > 0)
        .map(
            count ->
                "%,d %s"
                    .formatted(
                        count.getValue(),
                        count.getKey().substring(SKIPPED.length()).replace('-', ' ')))
        .collect(Collectors.joining(", "));
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
