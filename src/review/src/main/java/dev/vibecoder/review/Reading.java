package dev.vibecoder.review;

import dev.vibecoder.domain.review.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

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

  /** This and another reading of the same change; of an unread file the first reason is kept. */
  Reading and(Reading other) {
    var all = new ArrayList<>(findings);
    all.addAll(other.findings);
    var files = new TreeMap<String, SourceReport.Unread>();
    unread.forEach(file -> files.put(file.path(), file));
    other.unread.forEach(file -> files.putIfAbsent(file.path(), file));
    return new Reading(all, before + other.before, List.copyOf(files.values()));
  }
}
