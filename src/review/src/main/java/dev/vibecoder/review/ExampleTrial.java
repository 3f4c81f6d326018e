package dev.vibecoder.review;

/** Refuses a rule set in which a rule does not do what its own examples say. */
final class ExampleTrial {

  private final Reviewer reviewer;
  private final String file;

  private ExampleTrial(Reviewer reviewer, String file) {
    this.reviewer = reviewer;
    this.file = file;
  }

  static void of(RuleSet rules, String file) {
    var trial = new ExampleTrial(new Reviewer(rules, StatedFunction.METER), file);
    rules.examples().forEach(trial::tryRule);
  }

  private void tryRule(RuleExamples rule) {
    tryAll(rule.rule(), rule.examples(), true);
    tryAll(rule.rule(), rule.counterexamples(), false);
  }

  private void tryAll(String rule, Iterable<Example> changes, boolean expected) {
    int number = 0;
    for (Example example : changes) {
      number++;
      if (triedOn(rule, example) != expected) {
        throw new InvalidRuleSet(
            "%s, rule '%s': it %s %s %d. Correct the pattern, its literals or the example."
                .formatted(
                    file,
                    rule,
                    expected ? "does not find its example" : "finds its counterexample",
                    "number",
                    number));
      }
    }
  }

  private boolean triedOn(String rule, Example example) {
    try {
      return finds(reviewer, rule, example);
    } catch (IllegalArgumentException e) {
      throw new InvalidRuleSet("%s, rule '%s': %s.".formatted(file, rule, e.getMessage()), e);
    }
  }

  static boolean finds(Reviewer reviewer, String rule, Example example) {
    return reviewer.read(example.change(), example.sources()).findings().stream()
        .anyMatch(finding -> finding.rule().equals(rule));
  }
}
