package dev.vibecoder.domain.review;

import java.util.List;

/** What a review looks at: one commit's changed lines. */
public record Change(String sha, String message, boolean merge, List<ChangedFile> files) {

  public Change {
    files = List.copyOf(files);
  }
}
