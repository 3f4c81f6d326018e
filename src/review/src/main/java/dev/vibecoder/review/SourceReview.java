package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.domain.review.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies the rules about whole texts to one change. */
final class SourceReview {

  private record Lines(Passage passage, List<Secret> secrets) {}

  private final SecretScanner scanner;
  private final Evidence evidence;
  private final Sources sources;
  private final int longestLine;
  private final List<ChangedFile> files;
  private final Map<String, Lines> lines = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, SourceReport.Unread> unread = new TreeMap<>();
  private int before;

  SourceReview(RuleSet rules, Evidence evidence, Change change, Sources sources) {
    this.scanner = rules.secretScanner();
    this.longestLine = rules.limits().line();
    this.evidence = evidence;
    this.sources = sources;
    this.files = change.files().stream().filter(SourceReview::isReadable).toList();
  }

  private static boolean isReadable(ChangedFile file) {
    return file.blobAfter() != null
        && file.file().type() != ChangeType.DELETED
        && !file.file().binary()
        && !file.addedLines().isEmpty();
  }

  /** What the rules find, and in any order. */
  Reading of(List<SourceRule> rules) {
    rules.forEach(this::apply);
    return new Reading(findings, before, List.copyOf(unread.values()));
  }

  private void apply(SourceRule rule) {
    List<ChangedFile> admitted = files.stream().filter(file -> admits(rule, file.file())).toList();
    if (admitted.isEmpty()) {
      return;
    }
    SourceReport report = rule.check().report(admitted, sources);
    before += report.before();
    report.unread().forEach(file -> unread.putIfAbsent(file.path(), file));
    report.sightings().forEach(sighting -> add(rule.head(), sighting));
  }

  private static boolean admits(SourceRule rule, FileChange file) {
    return rule.head().severityIn(Source.ofPath(file)) != null
        && (rule.filter().generated() || !file.generated())
        && rule.filter().admitsFile(file.path(), Source.languageOf(file));
  }

  private void add(RuleHead head, SourceReport.Sighting sighting) {
    FileChange file = sighting.file().file();
    Severity severity = head.severityIn(Source.ofPath(file));
    if (severity != null && isWrittenByHand(sighting)) {
      findings.add(
          new Finding(
              head.type(),
              severity,
              head.id(),
              head.message(),
              evidence.ofPath(file.path()),
              sighting.line(),
              sighting.endLine(),
              head.suggestion(),
              shown(sighting)));
    }
  }

  private boolean isWrittenByHand(SourceReport.Sighting sighting) {
    Passage passage = linesOf(sighting.file()).passage();
    int index = passage.indexOf(sighting.line());
    return index < 0 || passage.length(index) <= longestLine;
  }

  private @Nullable String shown(SourceReport.Sighting sighting) {
    if (sighting.evidence() != null) {
      return evidence.ofText(sighting.evidence());
    }
    Lines read = linesOf(sighting.file());
    int index = read.passage().indexOf(sighting.line());
    return index < 0
        ? null
        : evidence.of(read.passage(), new Spot(index, index, 0), read.secrets());
  }

  private Lines linesOf(ChangedFile file) {
    return lines.computeIfAbsent(file.file().path(), path -> read(file));
  }

  private Lines read(ChangedFile file) {
    var passage = new Passage(Source.ofPath(file.file()).lines(), file.addedLines());
    return new Lines(passage, scanner.find(passage.text(), passage.lower()));
  }
}
