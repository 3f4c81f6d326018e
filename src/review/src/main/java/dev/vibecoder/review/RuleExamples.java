package dev.vibecoder.review;

import java.util.List;

/** Changes that a rule must find something in, and changes that it must pass over. */
record RuleExamples(String rule, List<Example> examples, List<Example> counterexamples) {

  RuleExamples {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}
