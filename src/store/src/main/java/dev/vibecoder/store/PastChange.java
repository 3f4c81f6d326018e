package dev.vibecoder.store;

import java.util.List;

/**
 * What commits did to a file.
 *
 * @param commits that changed it
 * @param subjects first lines of the latest of them, the latest first
 */
public record PastChange(int commits, List<String> subjects) {

  /** Of a file that no commit is known to have changed. */
  public static final PastChange NONE = new PastChange(0, List.of());

  public PastChange {
    subjects = List.copyOf(subjects);
  }
}
