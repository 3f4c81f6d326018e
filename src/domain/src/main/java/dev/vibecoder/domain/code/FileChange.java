package dev.vibecoder.domain.code;

import org.jspecify.annotations.Nullable;

/**
 * One file of a commit, with its line counts.
 *
 * @param path where the file is after the commit; before it, for a deletion
 * @param oldPath where it was, for a rename or copy
 * @param additions lines added; 0 for a binary file
 * @param deletions lines removed; 0 for a binary file
 * @param generated generated or vendored: not written by hand here
 * @param oldMode the mode before, e.g. {@code 100644}, when the commit changed it
 * @param newMode the mode after, e.g. {@code 100755}, when the commit changed it
 */
public record FileChange(
    String path,
    @Nullable String oldPath,
    ChangeType type,
    int additions,
    int deletions,
    @Nullable String language,
    boolean binary,
    boolean generated,
    @Nullable String oldMode,
    @Nullable String newMode) {

  /** A file whose mode stays as it is. */
  public FileChange(
      String path,
      @Nullable String oldPath,
      ChangeType type,
      int additions,
      int deletions,
      @Nullable String language,
      boolean binary,
      boolean generated) {
    this(path, oldPath, type, additions, deletions, language, binary, generated, null, null);
  }
}
