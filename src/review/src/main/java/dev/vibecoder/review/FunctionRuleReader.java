package dev.vibecoder.review;

import dev.vibecoder.review.function.Bound;
import dev.vibecoder.review.function.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a rule about functions says besides its head: its bound, and its examples. */
final class FunctionRuleReader {

  private static final String BEFORE = "before";

  private final Section rule;

  FunctionRuleReader(Section rule) {
    this.rule = rule;
  }

  Bound bound() {
    Section thresholds = rule.section("thresholds");
    Measure measure = measure(thresholds, "thresholds");
    int growth = thresholds.count("growth", 1);
    if (growth < 1) {
      throw thresholds.wrong("growth", "must be 1 or more");
    }
    int percent = thresholds.count("percent", 0);
    var bound = new Bound(measure, thresholds.count(key(measure), null), growth, percent);
    thresholds.refuseOtherKeys();
    return bound;
  }

  RuleExamples examples(String id) {
    String path = rule.text("example-file");
    return new RuleExamples(id, examples("examples", path), examples("counterexamples", path));
  }

  private List<Example> examples(String key, String path) {
    var examples = new ArrayList<Example>();
    for (Object item : rule.items(key)) {
      Section stated = Section.of("an example of " + rule.text("id"), item);
      Measure measure = measure(stated, key);
      examples.add(
          StatedFunction.example(
              path,
              measure,
              stated.count(key(measure), null),
              stated.has(BEFORE) ? stated.count(BEFORE, null) : null));
      stated.refuseOtherKeys();
    }
    if (examples.isEmpty()) {
      throw rule.wrong(key, "is missing: give at least one");
    }
    return examples;
  }

  private Measure measure(Section section, String key) {
    for (Measure measure : Measure.values()) {
      if (section.has(key(measure))) {
        return measure;
      }
    }
    throw rule.wrong(
        key, "must name one of cognitive, cyclomatic, lines, nesting, parameters with a number");
  }

  private static String key(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }
}
