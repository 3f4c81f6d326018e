package dev.vibecoder.review.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * All runs of so many tokens in some files, and for each the one place that stands for its like.
 */
final class Windows {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final List<TokenFile> files;
  private final int length;
  private final int[] starts;
  private final long[] hashes;
  private final boolean[] added;
  private final long[] runs;
  private final int[] table;

  Windows(List<TokenFile> files, int length) {
    this.files = files;
    this.length = length;
    this.starts = new int[files.size() + 1];
    for (int i = 0; i < files.size(); i++) {
      starts[i + 1] = starts[i] + files.get(i).tokens().size();
    }
    int all = starts[files.size()];
    this.hashes = new long[all];
    this.added = new boolean[all];
    this.runs = new long[all];
    this.table = new int[Integer.highestOneBit(Math.max(8, all)) * 4];
    Arrays.fill(table, -1);
    for (int i = 0; i < files.size(); i++) {
      read(i);
    }
    enter(false);
    enter(true);
  }

  private void read(int file) {
    TokenFile read = files.get(file);
    for (int i = 0; i < read.tokens().size(); i++) {
      hashes[starts[file] + i] = read.tokens().hash(i);
      added[starts[file] + i] = read.isAdded(i);
    }
    roll(starts[file], starts[file + 1]);
  }

  /** The hash of each run, from that of the one before it. */
  private void roll(int start, int end) {
    long first = 1;
    for (int i = 1; i < length; i++) {
      first *= FACTOR;
    }
    long run = 0;
    for (int i = start; i < end; i++) {
      int leaving = i - length;
      run -= leaving >= start ? hashes[leaving] * first : 0;
      run = run * FACTOR + hashes[i];
      if (i - length + 1 >= start) {
        runs[i - length + 1] = run;
      }
    }
  }

  /** What was there before comes first, so that what is added is compared with it. */
  private void enter(boolean wholly) {
    for (int file = 0; file < files.size(); file++) {
      int sinceOther = 0;
      for (int i = starts[file]; i < starts[file + 1]; i++) {
        sinceOther = added[i] ? sinceOther + 1 : 0;
        int run = i - length + 1;
        if (run >= starts[file] && sinceOther >= length == wholly) {
          enter(run);
        }
      }
    }
  }

  private void enter(int run) {
    int slot = slot(run);
    if (table[slot] < 0) {
      table[slot] = run;
    }
  }

  private int slot(int run) {
    int mask = table.length - 1;
    int slot = (int) (runs[run] * FACTOR >>> 33) & mask;
    while (table[slot] >= 0 && runs[table[slot]] != runs[run]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  int start(int file) {
    return starts[file];
  }

  int end(int file) {
    return starts[file + 1];
  }

  long hash(int token) {
    return hashes[token];
  }

  /** Does the run stand on added lines alone? */
  boolean isAdded(int run) {
    // Its ends tell most of those that do not.
    for (int i = run + length - 1; i >= run; i--) {
      if (!added[i]) {
        return false;
      }
    }
    return true;
  }

  /** The place that reads like this run and does not overlap it; negative when there is none. */
  int other(int run) {
    int other = table[slot(run)];
    return other >= 0 && other != run && common(run, other) >= length ? other : -1;
  }

  /** How many tokens from an added place on are added and the same as from another place on. */
  int common(int at, int other) {
    int most = Math.min(end(fileOf(at)) - at, end(fileOf(other)) - other);
    if (fileOf(at) == fileOf(other)) {
      most = Math.min(most, Math.abs(at - other));
    }
    int same = 0;
    while (same < most && added[at + same] && hashes[at + same] == hashes[other + same]) {
      same++;
    }
    return same;
  }

  Duplicate duplicate(int at, int other, int tokens) {
    int file = fileOf(at);
    int otherFile = fileOf(other);
    return new Duplicate(
        file,
        at - starts[file],
        line(file, at),
        endLine(file, at + tokens - 1),
        otherFile,
        line(otherFile, other),
        endLine(otherFile, other + tokens - 1),
        tokens);
  }

  private int line(int file, int token) {
    return files.get(file).tokens().beginLine(token - starts[file]);
  }

  private int endLine(int file, int token) {
    return files.get(file).tokens().endLine(token - starts[file]);
  }

  private int fileOf(int token) {
    int found = Arrays.binarySearch(starts, token);
    int file = found >= 0 ? found : -found - 2;
    while (starts[file + 1] == starts[file]) {
      file++; // an empty file begins where the next one does
    }
    return file;
  }
}
