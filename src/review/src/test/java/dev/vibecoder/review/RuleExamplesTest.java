package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule that is shipped, by its own examples. */
class RuleExamplesTest {

  private final RuleSet rules = RuleSet.bundled();
  private final Reviewer reviewer = new Reviewer(rules, StatedFunction.METER);

  @TestFactory
  Stream<DynamicTest> findsItsExamples() {
    return rules.examples().stream().flatMap(rule -> tests(rule.rule(), rule.examples(), true));
  }

  @TestFactory
  Stream<DynamicTest> passesOverItsCounterexamples() {
    return rules.examples().stream()
        .flatMap(rule -> tests(rule.rule(), rule.counterexamples(), false));
  }

  private Stream<DynamicTest> tests(String rule, List<Example> examples, boolean expected) {
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    rule,
                    () -> assertThat(found(rule, example)).as("%s", example).isEqualTo(expected)));
  }

  private boolean found(String rule, Example example) {
    return reviewer.review(example.change(), example.sources()).issues().stream()
        .anyMatch(issue -> issue.rule().equals(rule));
  }
}
