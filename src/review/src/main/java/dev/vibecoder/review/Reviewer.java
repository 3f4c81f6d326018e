package dev.vibecoder.review;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.domain.review.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reviews one change by a rule set. It is a pure function: the same change under the same rule set
 * version gives an equal review, and nothing that the change holds can soften it. No field of a
 * review holds a secret that the rules know. Safe for use by many threads.
 */
public final class Reviewer {

  private final RuleSet rules;
  private final Evidence evidence;
  private final PassageReview passages;
  private final FunctionReview functions;

  /** Passes over the rules about functions. */
  public Reviewer(RuleSet rules) {
    this(rules, FunctionMeter.NONE);
  }

  /**
   * @param meter for the rules about functions
   */
  public Reviewer(RuleSet rules, FunctionMeter meter) {
    this.rules = rules;
    this.evidence = new Evidence(rules.secretScanner(), rules.limits().evidence());
    this.passages = new PassageReview(rules, evidence);
    this.functions = new FunctionReview(rules, meter, evidence);
  }

  /** The version of the rules that {@link #review} goes by; an edited rule set has another. */
  public String ruleSetVersion() {
    return rules.version();
  }

  /** The review of a change of which only the added lines can be read. */
  public Review review(Change change) {
    return review(change, Sources.NONE);
  }

  /**
   * The review of what the change adds; a merge is approved unread.
   *
   * @param sources has the texts of its files, for the rules that read them whole
   */
  public Review review(Change change, Sources sources) {
    if (change.merge()) {
      return new Review(ReviewStatus.APPROVED, Summary.OF_MERGE, 1, 1, List.of(), List.of());
    }
    Reading reading = read(change, sources);
    List<Finding> findings = reading.findings();
    double quality = rules.scoring().score(FindingType.QUALITY, findings);
    double security = rules.scoring().score(FindingType.SECURITY, findings);
    int listed = Math.min(findings.size(), rules.limits().issues());
    return new Review(
        rules.scoring().status(findings, quality, security),
        Summary.of(change, reading, listed),
        quality,
        security,
        findings.subList(0, listed),
        suggestions(findings));
  }

  /** Everything that the rules find. */
  Reading read(Change change, Sources sources) {
    Reading whole =
        new SourceReview(rules, evidence, change, sources)
            .of(rules.sourceRules())
            .and(functions.of(change, sources));
    var located = new ArrayList<Located>();
    Set<String> copies = Copies.among(change.files());
    for (Passage passage : Passages.of(change)) {
      boolean copy = copies.contains(passage.source().file());
      passages.findings(passage).stream()
          .filter(each -> !copy || each.finding().type() == FindingType.SECURITY)
          .forEach(located::add);
    }
    List<Finding> fresh =
        located.isEmpty() ? List.of() : KnownFindings.of(change, passages).without(located);
    var findings = new ArrayList<>(whole.findings());
    findings.addAll(fresh);
    for (ChangeRule rule : rules.changeRules()) {
      rule.check().find(change).ifPresent(seen -> findings.add(finding(rule.head(), seen)));
    }
    findings.sort(Ranking.WORST_FIRST);
    int before = whole.before() + located.size() - fresh.size();
    return new Reading(findings, before, whole.unread());
  }

  private Finding finding(RuleHead head, Observation seen) {
    return new Finding(
        head.type(),
        head.severity(),
        head.id(),
        head.message(),
        evidence.ofPath(seen.file()),
        0,
        0,
        head.suggestion(),
        evidence.ofText(seen.evidence()));
  }

  private static List<Suggestion> suggestions(List<Finding> findings) {
    Map<String, Suggestion> byRule = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.suggestion() != null) {
        byRule.putIfAbsent(
            finding.rule(),
            new Suggestion(finding.rule(), finding.suggestion(), finding.file(), finding.line()));
      }
    }
    return List.copyOf(byRule.values());
  }
}
