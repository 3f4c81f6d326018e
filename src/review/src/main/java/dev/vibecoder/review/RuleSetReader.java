package dev.vibecoder.review;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Severity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a rule file into a rule set, and tries each rule on its own examples. */
final class RuleSetReader {

  private final String file;
  private final Section root;
  private final Limits limits;
  private final Rules rules;

  private RuleSetReader(String file, Section root) {
    this.file = file;
    this.root = root;
    this.limits = limits(root.section("limits"));
    this.rules = Rules.none(limits);
  }

  static RuleSet read(String yaml, String file) {
    Object tree = parse(yaml, file);
    return new RuleSetReader(file, Section.of(file, tree)).ruleSet(tree);
  }

  /** Refuses rules that do not do what their own examples say. */
  static RuleSet readAndTry(String yaml, String file) {
    RuleSet ruleSet = read(yaml, file);
    ExampleTrial.of(ruleSet, file);
    return ruleSet;
  }

  private static Object parse(String yaml, String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      throw new InvalidRuleSet(file + " is not YAML: " + e.getMessage(), e);
    }
  }

  private RuleSet ruleSet(Object tree) {
    String version = root.text("version") + "-" + Fingerprint.of(tree);
    Scoring scoring = scoring(root.section("scoring"));
    var placeholders = new Placeholders(root.patterns("placeholders"));
    readGroups();
    root.refuseOtherKeys();
    return new RuleSet(version, limits, scoring, placeholders, rules);
  }

  private static Limits limits(Section section) {
    var limits =
        new Limits(
            section.count("issues", null),
            section.count("evidence", null),
            section.count("line", null),
            section.count("analysed", Limits.ANALYSED));
    section.refuseOtherKeys();
    if (limits.line() >= AddedLine.LONGEST) {
      throw section.wrong(
          "line", "must be less than " + AddedLine.LONGEST + ", where lines are cut");
    }
    return limits;
  }

  private static Scoring scoring(Section section) {
    Section points = section.section("points");
    Map<Severity, Double> bySeverity = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      bySeverity.put(severity, points.number(severity.name(), null));
    }
    points.refuseOtherKeys();
    var scoring =
        new Scoring(
            bySeverity,
            section.number("again", null),
            section.number("least-quality", null),
            section.number("least-security", null));
    section.refuseOtherKeys();
    return scoring;
  }

  private void readGroups() {
    if (root.items("groups").isEmpty()) {
      throw root.wrong("groups", "holds no rules, and everything would be approved");
    }
    var ids = new HashSet<String>();
    int number = 0;
    for (Object item : root.items("groups")) {
      Section group = Section.of(file + ", group " + ++number, item);
      group.text("name");
      Section defaults =
          group.has("defaults") ? group.section("defaults") : Section.of(file, Map.of());
      int rule = 0;
      for (Object entry : group.items("rules")) {
        String place = "%s, group %d, rule %d".formatted(file, number, ++rule);
        readRule(Section.of(place, entry), defaults, ids);
      }
      group.refuseOtherKeys();
    }
  }

  private void readRule(Section own, Section defaults, HashSet<String> ids) {
    String id = own.text("id");
    if (!ids.add(id)) {
      throw own.wrong("id", "'" + id + "' stands twice; ids must differ");
    }
    Section rule = own.over(defaults, "%s, rule '%s'".formatted(file, id));
    new RuleReader(rule, limits).readInto(rules);
    rule.refuseOtherKeys();
  }
}
