package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.pmd.PmdReport;
import dev.vibecoder.review.pmd.PmdViolation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what breaks one rule of PMD, where it begins on a line that was added and the file did not
 * hold the same before, indented otherwise or at another place.
 *
 * @param reference of the rule
 */
record PmdCheck(PmdReports reports, String reference) implements SourceCheck {

  @Override
  public SourceReport report(List<ChangedFile> files, Sources sources) {
    var sightings = new ArrayList<SourceReport.Sighting>();
    var unread = new ArrayList<SourceReport.Unread>();
    int before = 0;
    for (ChangedFile file : files) {
      PmdReport report = reports.after(file, sources);
      if (report.failure() != null) {
        unread.add(new SourceReport.Unread(file.file().path(), report.failure()));
      }
      List<PmdViolation> after = own(report);
      if (!after.isEmpty()) {
        List<PmdViolation> made = made(after, file, sources);
        made.forEach(each -> sightings.add(sighting(file, each)));
        before += file.truncated() ? 0 : after.size() - made.size();
      }
    }
    return new SourceReport(sightings, before, unread);
  }

  private List<PmdViolation> own(PmdReport report) {
    return report.violations().stream().filter(each -> each.rule().equals(reference)).toList();
  }

  /** Those that the change made. */
  private List<PmdViolation> made(List<PmdViolation> after, ChangedFile file, Sources sources) {
    BitSet added = AddedNumbers.of(file);
    List<PmdViolation> onAdded = after.stream().filter(each -> added.get(each.line())).toList();
    if (onAdded.isEmpty() || file.blobBefore() == null) {
      return onAdded;
    }
    Map<Integer, Integer> known = new HashMap<>();
    own(reports.before(file, sources)).forEach(each -> known.merge(each.code(), 1, Integer::sum));
    after.stream()
        .filter(each -> !added.get(each.line()))
        .forEach(each -> known.merge(each.code(), -1, Integer::sum));
    return onAdded.stream().filter(each -> known.merge(each.code(), -1, Integer::sum) < 0).toList();
  }

  private static SourceReport.Sighting sighting(ChangedFile file, PmdViolation violation) {
    return new SourceReport.Sighting(file, violation.line(), violation.endLine(), null);
  }
}
