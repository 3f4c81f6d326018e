package dev.vibecoder.app.command;

import dev.vibecoder.search.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a passage.
 *
 * @param number in its file, from 1
 * @param marks in this line, in order
 */
record PassageLine(int number, String text, List<Span> marks) {

  PassageLine {
    marks = List.copyOf(marks);
  }

  /** The lines of a passage; a mark over several lines is one in each. */
  static List<PassageLine> of(String passage, int startLine, List<Span> marks) {
    List<PassageLine> lines = new ArrayList<>();
    int start = 0;
    int number = startLine;
    while (start < passage.length()) {
      int newline = passage.indexOf('\n', start);
      int end = newline < 0 ? passage.length() : newline;
      lines.add(
          new PassageLine(number++, passage.substring(start, end), within(marks, start, end)));
      start = end + 1;
    }
    return lines;
  }

  private static List<Span> within(List<Span> marks, int start, int end) {
    return marks.stream()
        .filter(mark -> mark.start() < end && mark.end() > start)
        .map(
            mark ->
                new Span(Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
        .toList();
  }

  /** Of so many lines in a row those with the most marks; the first of equals. */
  static List<PassageLine> window(List<PassageLine> lines, int most) {
    int best = 0;
    int bestMarks = -1;
    for (int from = 0; from <= Math.max(0, lines.size() - most); from++) {
      int marks =
          lines.subList(from, Math.min(lines.size(), from + most)).stream()
              .mapToInt(line -> line.marks().size())
              .sum();
      if (marks > bestMarks) {
        bestMarks = marks;
        best = from;
      }
    }
    return lines.subList(best, Math.min(lines.size(), best + most));
  }
}
