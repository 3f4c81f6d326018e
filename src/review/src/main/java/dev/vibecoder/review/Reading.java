package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import java.util.List;

/**
 * What came of reading a change.
 *
 * @param findings worst first
 * @param before how much more there was to find on lines that the change left as they were
 * @param unread files that some rules could not read, by path
 */
record Reading(List<Finding> findings, int before, List<SourceReport.Unread> unread) {

  Reading {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }
}
