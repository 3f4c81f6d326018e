package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of whole texts says.
 *
 * @param sightings on lines that the change added
 * @param before how often it would have said so of lines that were there before
 * @param unread files that could not be read, and why
 */
record SourceReport(List<Sighting> sightings, int before, List<Unread> unread) {

  SourceReport {
    sightings = List.copyOf(sightings);
    unread = List.copyOf(unread);
  }

  /**
   * Where something was found.
   *
   * @param line first line, from 1
   * @param evidence null for the line itself
   */
  record Sighting(ChangedFile file, int line, int endLine, @Nullable String evidence) {}

  /** A file that could not be read, and why in a few words. */
  record Unread(String path, String reason) {}
}
