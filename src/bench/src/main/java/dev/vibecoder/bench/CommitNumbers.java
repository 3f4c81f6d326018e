package dev.vibecoder.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit with their line counts.
 *
 * @param rows {@code added TAB removed TAB old path TAB path}, a dash for the counts of binaries;
 *     the paths as in git's output for programs
 */
record CommitNumbers(String sha, List<String> rows) {

  CommitNumbers(String sha) {
    this(sha, new ArrayList<>());
  }

  void add(String added, String removed, String oldPath, String path) {
    rows.add(String.join("\t", added, removed, oldPath, path));
  }

  static boolean same(@Nullable CommitNumbers one, @Nullable CommitNumbers other) {
    return one != null
        && other != null
        && one.rows.size() == other.rows.size()
        && one.shared(other) == one.rows.size();
  }

  /** How many rows the other has as well. */
  long shared(@Nullable CommitNumbers other) {
    Map<String, Integer> theirs = new HashMap<>();
    if (other != null) {
      other.rows.forEach(row -> theirs.merge(row, 1, Integer::sum));
    }
    return rows.stream().filter(row -> theirs.merge(row, -1, Integer::sum) >= 0).count();
  }

  long netLines() {
    return rows.stream().mapToLong(CommitNumbers::net).sum();
  }

  private static long net(String row) {
    String[] fields = row.split("\t", 3);
    return "-".equals(fields[0]) ? 0 : Long.parseLong(fields[0]) - Long.parseLong(fields[1]);
  }
}
