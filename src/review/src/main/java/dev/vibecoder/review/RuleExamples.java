package dev.vibecoder.review;

import dev.vibecoder.domain.review.Change;
import java.util.List;

/** Changes that a rule must find something in, and changes that it must pass over. */
record RuleExamples(String rule, List<Change> examples, List<Change> counterexamples) {

  RuleExamples {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}
