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
   * @param findings all of them, worst first
   * @param listed how many the review lists
   */
  static String of(Change change, List<Finding> findings, int listed) {
    String read = read(change);
    String verdict =
        findings.isEmpty()
            ? "No issues in " + read + "."
            : counted(findings, read) + worst(findings);
    return verdict + unlisted(findings.size() - listed) + unread(change);
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
    String path = HiddenCharacters.escape(finding.file());
    String shown = path.length() <= 120 ? path : "…" + path.substring(path.length() - 119);
    return " in " + shown + (finding.line() > 0 ? ":" + finding.line() : "");
  }

  private static String unlisted(int more) {
    return more <= 0
        ? ""
        : " %d of them %s counted, not listed.".formatted(more, more == 1 ? "is" : "are");
  }

  private static String unread(Change change) {
    long truncated = change.files().stream().filter(ChangedFile::truncated).count();
    return truncated == 0 ? "" : " " + count(truncated, "file") + " too large to be read whole.";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
