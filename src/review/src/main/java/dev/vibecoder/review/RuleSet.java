package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.review.pmd.PmdRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Review rules, scoring and limits, read from YAML and checked: each rule has found what its
 * examples say and passed over its counterexamples.
 */
public final class RuleSet {

  private static final String BUNDLED = "review.yaml";

  private final String version;
  private final Limits limits;
  private final Scoring scoring;
  private final List<SecretRule> secretRules;
  private final List<LineRule> lineRules;
  private final List<ChangeRule> changeRules;
  private final List<SourceRule> sourceRules;
  private final List<FunctionRule> functionRules;
  private final List<RuleExamples> examples;
  private final List<PmdRule> pmdRules;
  private final SecretScanner scanner;

  RuleSet(String version, Limits limits, Scoring scoring, Placeholders placeholders, Rules rules) {
    this.version = version;
    this.limits = limits;
    this.scoring = scoring;
    this.secretRules = List.copyOf(rules.secrets());
    this.lineRules = List.copyOf(rules.lines());
    this.changeRules = List.copyOf(rules.changes());
    this.sourceRules = List.copyOf(rules.sources());
    this.functionRules = List.copyOf(rules.functions());
    this.examples = List.copyOf(rules.examples());
    this.pmdRules = rules.pmd().rules();
    this.scanner =
        new SecretScanner(secretRules.stream().map(SecretRule::pattern).toList(), placeholders);
  }

  /**
   * Reads a rule file, and tries each rule on its own examples unless it is the one that is
   * shipped, which was tried when it was built.
   *
   * @throws InvalidRuleSet when it cannot be read or one of its rules is wrong
   */
  public static RuleSet load(Path file) {
    try {
      String yaml = Files.readString(file);
      return yaml.equals(shipped())
          ? RuleSetReader.read(yaml, file.toString())
          : RuleSetReader.readAndTry(yaml, file.toString());
    } catch (IOException e) {
      throw new InvalidRuleSet(
          "Cannot read the review rules %s: %s. Give the path of a readable UTF-8 file."
              .formatted(file, e),
          e);
    }
  }

  /** The rules that the product ships. */
  public static RuleSet bundled() {
    return RuleSetReader.read(shipped(), "bundled " + BUNDLED);
  }

  private static String shipped() {
    try (InputStream in = RuleSet.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new InvalidRuleSet("The bundled review rules are missing from the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidRuleSet("Cannot read the bundled review rules: " + e, e);
    }
  }

  /** The version that the file states and a hash of its content, such as {@code 1-3f2a…}. */
  public String version() {
    return version;
  }

  /** Finds and masks the secrets that these rules know. */
  public SecretScanner secretScanner() {
    return scanner;
  }

  /** What the rules say, by id. */
  public List<RuleDescription> descriptions() {
    return Stream.of(
            secretRules.stream().map(SecretRule::head),
            lineRules.stream().map(LineRule::head),
            changeRules.stream().map(ChangeRule::head),
            sourceRules.stream().map(SourceRule::head),
            functionRules.stream().map(FunctionRule::head))
        .flatMap(Function.identity())
        .map(RuleHead::description)
        .sorted(Comparator.comparing(RuleDescription::id))
        .toList();
  }

  /** The status that the scoring of these rules gives to findings and scores. */
  public ReviewStatus status(List<Finding> findings, double quality, double security) {
    return scoring.status(findings, quality, security);
  }

  /** The rules of PMD among these. */
  public List<PmdRule> pmdRules() {
    return pmdRules;
  }

  Limits limits() {
    return limits;
  }

  Scoring scoring() {
    return scoring;
  }

  List<SecretRule> secretRules() {
    return secretRules;
  }

  List<LineRule> lineRules() {
    return lineRules;
  }

  List<ChangeRule> changeRules() {
    return changeRules;
  }

  List<SourceRule> sourceRules() {
    return sourceRules;
  }

  List<FunctionRule> functionRules() {
    return functionRules;
  }

  List<RuleExamples> examples() {
    return examples;
  }
}
