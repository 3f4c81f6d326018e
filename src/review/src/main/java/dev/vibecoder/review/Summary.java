package dev.vibecoder.review;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import java.util.List;

/** Says in a sentence or two what a review found. */
final class Summary {

  static final String OF_MERGE =
      "A merge: its lines are reviewed in the commits that it brings together.";

  private Summary() {}

  /**
   * @param listed how many findings the review lists
   */
  static String of(Change change, Reading reading, int listed) {
    List<Finding> findings = reading.findings();
    String read = read(change);
    String verdict =
        findings.isEmpty()
            ? "No issues in " + read + "."
            : counted(findings, read) + worst(findings);
    return verdict
        + unlisted(findings.size() - listed)
        + before(reading.before())
        + unread(change)
        + unread(reading.unread());
  }

  private static String read(Change change) {
    long lines = change.files().stream().mapToLong(file -> file.addedLines().size()).sum();
    return count(lines, "added line") + " of " + count(change.files().size(), "file");
  }

  private static String counted(List<Finding> findings, String read) {
    long security =
        findings.stream().filter(finding -> finding.type() == FindingType.SECURITY).count();
    return "%s (%d security, %d quality) in %s"
        .formatted(count(findings.size(), "issue"), security, findings.size() - security, read);
  }

  private static String worst(List<Finding> findings) {
    Finding worst = findings.get(0);
    return "; the worst is %s (%s)%s."
        .formatted(
            worst.rule(), worst.severity().name().toLowerCase(java.util.Locale.ROOT), place(worst));
  }

  private static String place(Finding finding) {
    if (finding.file() == null) {
      return "";
    }
    return " in " + shown(finding.file()) + (finding.line() > 0 ? ":" + finding.line() : "");
  }

  private static String shown(String path) {
    String escaped = HiddenCharacters.escape(path);
    return escaped.length() <= 120 ? escaped : "…" + escaped.substring(escaped.length() - 119);
  }

  private static String unlisted(int more) {
    return more <= 0
        ? ""
        : " %d of them %s counted, not listed.".formatted(more, more == 1 ? "is" : "are");
  }

  private static String before(int number) {
    return number == 0
        ? ""
        : " %s that %s there before %s not held against it."
            .formatted(
                count(number, "issue"), number == 1 ? "was" : "were", number == 1 ? "is" : "are");
  }

  private static String unread(List<SourceReport.Unread> files) {
    if (files.isEmpty()) {
      return "";
    }
    SourceReport.Unread first = files.get(0);
    String others = files.size() == 1 ? "" : " and %d more".formatted(files.size() - 1);
    return " Not analysed: %s (%s)%s.".formatted(shown(first.path()), first.reason(), others);
  }

  private static String unread(Change change) {
    long truncated = change.files().stream().filter(ChangedFile::truncated).count();
    return truncated == 0 ? "" : " " + count(truncated, "file") + " too large to be read whole.";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
