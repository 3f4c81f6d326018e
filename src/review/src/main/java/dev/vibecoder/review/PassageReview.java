package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies the rules about secrets and lines to one passage. */
final class PassageReview {

  private final Map<String, SecretRule> secretRules;
  private final List<LineRule> lineRules;
  private final SecretScanner scanner;
  private final Evidence evidence;

  PassageReview(RuleSet rules, Evidence evidence) {
    this.secretRules =
        rules.secretRules().stream()
            .collect(Collectors.toMap(rule -> rule.pattern().kind(), Function.identity()));
    this.lineRules = rules.lineRules();
    this.scanner = rules.secretScanner();
    this.evidence = evidence;
  }

  List<Located> findings(Passage passage) {
    List<Secret> secrets = scanner.find(passage.text(), passage.lower());
    var findings = new ArrayList<Located>();
    for (Secret secret : secrets) {
      addSecret(passage, secret, secrets, findings);
    }
    for (LineRule rule : lineRules) {
      if (rule.filter().admits(passage.source())) {
        addLines(passage, rule, secrets, findings);
      }
    }
    return findings;
  }

  private void addSecret(
      Passage passage, Secret secret, List<Secret> secrets, List<Located> findings) {
    SecretRule rule = secretRules.get(secret.kind());
    Source source = passage.source();
    if (rule == null || !rule.filter().admits(source) || !rule.filter().admitsPath(source.file())) {
      return;
    }
    Severity severity = rule.severityOf(secret, source);
    if (severity != null) {
      int line = passage.lineAt(secret.start());
      var spot =
          new Spot(line, passage.lineAt(secret.end() - 1), secret.start() - passage.start(line));
      String shown = evidence.of(passage, spot, secrets);
      Finding finding = finding(rule.head(), severity, passage, spot, shown);
      String text = passage.text().substring(secret.start(), secret.end());
      findings.add(new Located(finding, text, true));
    }
  }

  private void addLines(
      Passage passage, LineRule rule, List<Secret> secrets, List<Located> findings) {
    Severity severity = rule.head().severityIn(passage.source());
    if (severity == null) {
      return;
    }
    List<Spot> spots = rule.check().find(passage);
    if (!spots.isEmpty() && rule.filter().admitsPath(passage.source().file())) {
      for (Spot spot : spots) {
        Finding finding = lineFinding(rule, severity, passage, spot, secrets);
        findings.add(new Located(finding, passage.rawLine(spot.line()).strip(), false));
      }
    }
  }

  private Finding lineFinding(
      LineRule rule, Severity severity, Passage passage, Spot spot, List<Secret> secrets) {
    String shown =
        rule.check() instanceof HiddenCheck
            ? evidence.ofRaw(passage, spot)
            : evidence.of(passage, spot, secrets);
    return finding(rule.head(), severity, passage, spot, shown);
  }

  private Finding finding(
      RuleHead head, Severity severity, Passage passage, Spot spot, String shown) {
    return new Finding(
        head.type(),
        severity,
        head.id(),
        head.message(),
        evidence.ofPath(passage.source().file()),
        passage.number(spot.line()),
        passage.number(spot.endLine()),
        head.suggestion(),
        shown);
  }
}
