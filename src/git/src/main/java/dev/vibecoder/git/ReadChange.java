package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.review.Change;
import java.util.List;
import java.util.Map;

/**
 * A change as it could be read.
 *
 * @param blobs ids of the texts that it leaves behind, by path
 * @param unread what of it is missing, damaged or beyond the limits
 */
public record ReadChange(Change change, Map<String, String> blobs, List<IngestIssue> unread) {

  public ReadChange {
    blobs = Map.copyOf(blobs);
    unread = List.copyOf(unread);
  }
}
