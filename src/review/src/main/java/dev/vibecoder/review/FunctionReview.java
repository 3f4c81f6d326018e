package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.function.ChangedFunction;
import dev.vibecoder.review.function.FunctionComparison;
import dev.vibecoder.review.function.UnreadFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the rules about functions to changes. Of one function only the first rule speaks, and of
 * copies in one change only one is named.
 */
final class FunctionReview {

  /** Of copies, the one that is likely to be the original comes first. */
  private static final Comparator<ChangedFile> SHORTEST_PATH_FIRST =
      Comparator.<ChangedFile>comparingInt(file -> file.file().path().length())
          .thenComparing(file -> file.file().path());

  private final List<FunctionRule> rules;
  private final FunctionComparison functions;
  private final Evidence evidence;

  FunctionReview(RuleSet rules, FunctionMeter meter, Evidence evidence) {
    this.rules = rules.functionRules();
    this.functions = new FunctionComparison(meter, rules.limits().analysed());
    this.evidence = evidence;
  }

  /** What the rules find, and which files they could not read. */
  Reading of(Change change, Sources sources) {
    Map<ChangedFunction, Finding> findings = new LinkedHashMap<>();
    var unread = new ArrayList<SourceReport.Unread>();
    for (ChangedFile file : change.files().stream().sorted(SHORTEST_PATH_FIRST).toList()) {
      List<FunctionRule> applying = applying(file);
      if (!applying.isEmpty() && AddedCode.mayWorsen(file)) {
        try {
          read(file, applying, change, sources, findings);
        } catch (UnreadFile e) {
          unread.add(new SourceReport.Unread(file.file().path(), String.valueOf(e.getMessage())));
        }
      }
    }
    return new Reading(List.copyOf(findings.values()), 0, unread);
  }

  private List<FunctionRule> applying(ChangedFile file) {
    if (file.blobAfter() == null
        || file.file().binary()
        || file.file().type() == ChangeType.DELETED) {
      return List.of();
    }
    return rules.stream()
        .filter(rule -> rule.head().severityIn(Source.ofPath(file.file())) != null)
        .filter(rule -> rule.filter().generated() || !file.file().generated())
        .filter(
            rule -> rule.filter().admitsFile(file.file().path(), Source.languageOf(file.file())))
        .toList();
  }

  private void read(
      ChangedFile file,
      List<FunctionRule> applying,
      Change change,
      Sources sources,
      Map<ChangedFunction, Finding> findings)
      throws UnreadFile {
    List<ChangedFunction> changed =
        functions.of(
            file,
            change,
            sources,
            function -> applying.stream().anyMatch(rule -> rule.bound().exceededBy(function)));
    for (ChangedFunction function : changed) {
      applying.stream()
          .filter(rule -> rule.bound().brokenBy(function))
          .findFirst()
          .ifPresent(
              rule -> findings.putIfAbsent(function.anywhere(), finding(rule, file, function)));
    }
  }

  private Finding finding(FunctionRule rule, ChangedFile file, ChangedFunction function) {
    RuleHead head = rule.head();
    Severity severity = head.severityIn(Source.ofPath(file.file()));
    return new Finding(
        head.type(),
        severity == null ? head.severity() : severity,
        head.id(),
        head.message(),
        evidence.ofPath(file.file().path()),
        function.line(),
        function.line(),
        head.suggestion(),
        evidence.ofText(rule.bound().evidence(function)));
  }
}
