package dev.vibecoder.domain.review;

import dev.vibecoder.domain.code.FileChange;
import java.util.List;

/**
 * A file of a change with the lines it gained.
 *
 * @param size bytes of the file after the change; 0 for a deletion
 * @param truncated not all added lines are here, because the file passes the limits
 */
public record ChangedFile(
    FileChange file, List<AddedLine> addedLines, long size, boolean truncated) {

  public ChangedFile {
    addedLines = List.copyOf(addedLines);
  }
}
