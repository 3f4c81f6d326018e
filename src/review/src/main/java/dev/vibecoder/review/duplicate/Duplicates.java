package dev.vibecoder.review.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds blocks of tokens that stand in some files twice, in time linear in their length: of all
 * places that read alike, each is compared with one alone. Of a block that is added twice, the
 * later one is the duplicate; of one that is added to what was there, the added one.
 */
public final class Duplicates {

  /** A table of numbers repeats itself and is no duplicate: code has more kinds of tokens. */
  private static final int KINDS_OF_TOKENS = 8;

  private final Windows windows;
  private final int length;
  private final List<Duplicate> found = new ArrayList<>();

  private Duplicates(Windows windows, int length) {
    this.windows = windows;
    this.length = length;
  }

  /**
   * The duplicates, in the order of the files and their lines.
   *
   * @param length fewest tokens of one
   */
  public static List<Duplicate> in(List<TokenFile> files, int length) {
    var search = new Duplicates(new Windows(files, length), length);
    for (int file = 0; file < files.size(); file++) {
      search.seek(file);
    }
    return List.copyOf(search.found);
  }

  private void seek(int file) {
    int at = windows.start(file);
    int end = windows.end(file) - length;
    while (at <= end) {
      int other = windows.isAdded(at) ? windows.other(at) : -1;
      at += other < 0 || !isCode(at) ? 1 : report(at, other);
    }
  }

  /** How long it is. */
  private int report(int at, int other) {
    int same = windows.common(at, other);
    found.add(windows.duplicate(at, other, same));
    return same;
  }

  private boolean isCode(int at) {
    Set<Long> kinds = new HashSet<>();
    for (int i = at; i < at + length && kinds.size() < KINDS_OF_TOKENS; i++) {
      kinds.add(windows.hash(i));
    }
    return kinds.size() >= KINDS_OF_TOKENS;
  }
}
