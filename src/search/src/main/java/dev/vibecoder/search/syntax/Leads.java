package dev.vibecoder.search.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The comments and annotations of a file, to be found by what they stand in front of. */
final class Leads {

  private final String text;
  private final int[] lineStarts;
  private final NavigableMap<Integer, Integer> endByStart = new TreeMap<>();

  Leads(String text, List<Captured> captured) {
    this.text = text;
    this.lineStarts =
        IntStream.range(0, text.length() + 1)
            .filter(i -> i == 0 || endsLine(text.charAt(i - 1)))
            .toArray();
    for (Captured each : captured) {
      if (each.capture() == Capture.LEAD) {
        endByStart.put(each.start(), each.end());
      }
    }
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }

  /** Where the leads of what starts here begin; here, when it has none. */
  int before(int start) {
    int begin = start;
    int line = lineStart(start);
    Map.Entry<Integer, Integer> above = endByStart.lowerEntry(line);
    while (above != null && leads(above.getKey(), above.getValue(), line)) {
      begin = above.getKey();
      line = lineStart(begin);
      above = endByStart.lowerEntry(begin);
    }
    return begin;
  }

  /** It stands on lines of its own, and no blank line is between it and this line. */
  private boolean leads(int start, int end, int line) {
    return end <= line && isSpace(lineStart(start), start) && isOneLineEnd(end, line);
  }

  private int lineStart(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return lineStarts[found >= 0 ? found : -found - 2];
  }

  private boolean isSpace(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i >= to;
  }

  private boolean isOneLineEnd(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i)) && !endsLine(text.charAt(i))) {
      i++;
    }
    if (i + 1 < to && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
      i++;
    }
    return i == to || (i + 1 == to && endsLine(text.charAt(i)));
  }
}
