package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import java.util.List;

/**
 * What came of reading a change.
 *
 * @param findings worst first
 * @param before how much more there was to find that the change found there, on lines that it left
 *     as they were, moved, or edited a little
 * @param unread files that some rules could not read, by path
 */
record Reading(List<Finding> findings, int before, List<SourceReport.Unread> unread) {

  Reading {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }
}
