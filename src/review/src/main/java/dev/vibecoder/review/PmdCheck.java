package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.pmd.PmdReport;
import dev.vibecoder.review.pmd.PmdViolation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what breaks one rule of PMD, where it begins on a line that was added.
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
      PmdReport report = reports.of(file, sources);
      if (report.failure() != null) {
        unread.add(new SourceReport.Unread(file.file().path(), report.failure()));
      }
      before += sort(report.violations(), file, sightings);
    }
    return new SourceReport(sightings, before, unread);
  }

  /** How many are none of the change's. */
  private int sort(
      List<PmdViolation> violations, ChangedFile file, List<SourceReport.Sighting> sightings) {
    List<PmdViolation> own =
        violations.stream().filter(violation -> violation.rule().equals(reference)).toList();
    if (own.isEmpty()) {
      return 0;
    }
    BitSet added = AddedNumbers.of(file);
    int before = 0;
    for (PmdViolation violation : own) {
      if (added.get(violation.line())) {
        sightings.add(new SourceReport.Sighting(file, violation.line(), violation.endLine(), null));
      } else if (!file.truncated()) {
        before++;
      }
    }
    return before;
  }
}
