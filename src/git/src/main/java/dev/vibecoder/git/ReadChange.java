package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.review.Change;
import java.util.List;

/**
 * A change as it could be read.
 *
 * @param unread what of it is missing, damaged or beyond the limits
 */
public record ReadChange(Change change, List<IngestIssue> unread) {

  public ReadChange {
    unread = List.copyOf(unread);
  }
}
