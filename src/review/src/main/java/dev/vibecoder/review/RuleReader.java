package dev.vibecoder.review;

import com.google.re2j.Pattern;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.review.pmd.PmdRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule: its head, what it reads, how it finds, and its examples. */
final class RuleReader {

  private static final String SAME = "SAME";
  private static final String SKIP = "SKIP";
  private static final String FUNCTIONS = "functions";

  private enum Comments {
    READ,
    SKIP
  }

  private final Section rule;
  private final Limits limits;

  RuleReader(Section rule, Limits limits) {
    this.rule = rule;
    this.limits = limits;
  }

  void readInto(Rules rules) {
    RuleHead head = head();
    FileFilter filter = filter();
    if (rule.has("secret")) {
      rules.secrets().add(new SecretRule(head, filter, secretPattern()));
    } else if (rule.has("check")) {
      readCheck(head, filter, rules);
    } else {
      rules.lines().add(new LineRule(head, filter, patternCheck()));
    }
    rules.examples().add(examples(head.id()));
  }

  private RuleExamples examples(String id) {
    return FUNCTIONS.equals(rule.optionalText("check"))
        ? new FunctionRuleReader(rule).examples(id)
        : new ExampleReader(rule, limits).read(id);
  }

  private RuleHead head() {
    Severity severity = rule.choice("severity", Severity.class);
    return new RuleHead(
        rule.text("id"),
        rule.choice("type", FindingType.class),
        severity,
        inTests(severity),
        rule.text("message"),
        rule.optionalText("suggestion"));
  }

  private @Nullable Severity inTests(Severity severity) {
    String inTests = rule.optionalText("in-tests");
    if (inTests == null || inTests.equals(SAME)) {
      return severity;
    }
    return inTests.equals(SKIP) ? null : rule.constant("in-tests", inTests, Severity.class);
  }

  private FileFilter filter() {
    return new FileFilter(
        reads(),
        Set.copyOf(rule.texts("languages")),
        Set.copyOf(rule.texts("except-languages")),
        rule.patterns("paths"),
        rule.patterns("except-paths"),
        rule.flag("generated"));
  }

  private Set<Reads> reads() {
    List<String> names = rule.texts("reads");
    var reads = new LinkedHashSet<Reads>();
    names.forEach(name -> reads.add(rule.constant("reads", name, Reads.class)));
    return reads.isEmpty() ? Set.of(Reads.LINES) : reads;
  }

  private SecretPattern secretPattern() {
    Pattern pattern = rule.pattern("pattern");
    int group = rule.count("group", 0);
    if (group > pattern.groupCount()) {
      throw rule.wrong("group", "is " + group + ", but the pattern has " + pattern.groupCount());
    }
    return new SecretPattern(
        rule.text("secret"),
        literals(true),
        pattern,
        group,
        rule.number("entropy", 0.0),
        rule.flag("mixed"),
        rule.flag("placeholders"),
        rule.count("window", 0));
  }

  private PatternCheck patternCheck() {
    return new PatternCheck(
        literals(false),
        rule.pattern("pattern"),
        rule.optionalPattern("unless"),
        rule.has("comments") && rule.choice("comments", Comments.class) == Comments.SKIP,
        limits.line());
  }

  private List<String> literals(boolean needed) {
    List<String> literals = rule.texts("literals");
    if (needed && literals.isEmpty()) {
      throw rule.wrong("literals", "is missing: without one, every line would have to be matched");
    }
    for (String literal : literals) {
      if (literal.isEmpty() || !literal.equals(literal.toLowerCase(Locale.ROOT))) {
        throw rule.wrong("literals", "holds '" + literal + "', which is not in lower case");
      }
    }
    return literals;
  }

  private void readCheck(RuleHead head, FileFilter filter, Rules rules) {
    String check = rule.text("check");
    switch (check) {
      case "hidden-characters" ->
          rules.lines().add(new LineRule(head, filter, new HiddenCheck(rule.pattern("pattern"))));
      case "long-lines" ->
          rules.lines().add(new LineRule(head, filter, new LongLineCheck(limits.line())));
      case "oversized-change" -> rules.changes().add(new ChangeRule(head, oversized(filter)));
      case "missing-tests" ->
          rules.changes().add(new ChangeRule(head, new MissingTests(filter, threshold("lines"))));
      case "committed-files" ->
          rules.changes().add(new ChangeRule(head, new CommittedFiles(filter, threshold("bytes"))));
      case "pmd" -> rules.sources().add(new SourceRule(head, filter, pmdCheck(rules.pmd())));
      case "duplicated-code" ->
          rules.sources().add(new SourceRule(head, filter, duplicateCheck(rules.tokens())));
      case FUNCTIONS ->
          rules
              .functions()
              .add(new FunctionRule(head, filter, new FunctionRuleReader(rule).bound()));
      default ->
          throw rule.wrong(
              "check",
              "is '"
                  + check
                  + "', but must be one of hidden-characters, long-lines, oversized-change,"
                  + " missing-tests, committed-files, pmd, duplicated-code, functions");
    }
  }

  private PmdCheck pmdCheck(PmdReports reports) {
    String reference = rule.text("rule");
    reports.add(new PmdRule(reference, rule.has("properties") ? properties() : Map.of()));
    return new PmdCheck(reports, reference);
  }

  private Map<String, String> properties() {
    return rule.section("properties").allTexts();
  }

  private DuplicateCheck duplicateCheck(TokensOfFiles tokens) {
    return new DuplicateCheck(tokens, Math.max(1, threshold("tokens")), threshold("lines"));
  }

  private OversizedChange oversized(FileFilter filter) {
    return new OversizedChange(filter, threshold("lines"), threshold("files"));
  }

  private int threshold(String key) {
    return rule.section("thresholds").count(key, null);
  }
}
