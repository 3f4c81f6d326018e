package dev.vibecoder.domain.review;

import dev.vibecoder.domain.code.FileChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a change with the lines it gained and lost.
 *
 * @param removedLines texts of lines that are gone or were modified, as far as the limits go
 * @param size bytes of the file after the change; 0 for a deletion
 * @param truncated not all added lines are here, because the file passes the limits
 * @param blobBefore id of its content before the change; null when it is new or was no file
 * @param blobAfter id of its content after the change; null when it is gone or no file
 */
public record ChangedFile(
    FileChange file,
    List<AddedLine> addedLines,
    List<String> removedLines,
    long size,
    boolean truncated,
    @Nullable String blobBefore,
    @Nullable String blobAfter) {

  public ChangedFile {
    addedLines = List.copyOf(addedLines);
    removedLines = List.copyOf(removedLines);
  }

  /** A file that lost no line. */
  public ChangedFile(
      FileChange file,
      List<AddedLine> addedLines,
      long size,
      boolean truncated,
      @Nullable String blobBefore,
      @Nullable String blobAfter) {
    this(file, addedLines, List.of(), size, truncated, blobBefore, blobAfter);
  }

  /** A file of which only the added lines can be read. */
  public ChangedFile(FileChange file, List<AddedLine> addedLines, long size, boolean truncated) {
    this(file, addedLines, size, truncated, null, null);
  }
}
