package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.FunctionMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a text that hold something else than white space and remarks, from 0. */
final class CodeLines {

  private final int[] starts;
  private final BitSet code = new BitSet();

  CodeLines(String text, List<Captured> captured) {
    starts =
        IntStream.range(0, text.length() + 1)
            .filter(i -> i == 0 || text.charAt(i - 1) == '\n')
            .toArray();
    BitSet remarks = remarks(captured);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && !remarks.get(i)) {
        int line = line(i);
        code.set(line);
        i = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
      }
    }
  }

  private static BitSet remarks(List<Captured> captured) {
    var remarks = new BitSet();
    for (Captured each : captured) {
      if (each.capture() == Capture.LEAD || each.capture() == Capture.REMARK) {
        remarks.set(each.start(), each.end());
      }
    }
    return remarks;
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * Each function with its lines, those of functions inside of it left out; by where they start.
   */
  List<FunctionMetrics> measured(List<Tally> functions) {
    List<FunctionMetrics> measured = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      Definition definition = functions.get(i).definition();
      BitSet own = lines(definition);
      int last = own.length();
      for (int k = i + 1; k < functions.size(); k++) {
        Definition inner = functions.get(k).definition();
        if (inner.start() >= definition.end()) {
          break;
        }
        own.clear(line(inner.start()), lastLine(inner) + 1);
      }
      own.and(code);
      measured.add(functions.get(i).metrics(line(definition.start()) + 1, last, own.cardinality()));
    }
    return measured;
  }

  private BitSet lines(Definition definition) {
    var lines = new BitSet();
    lines.set(line(definition.start()), lastLine(definition) + 1);
    return lines;
  }

  private int lastLine(Definition definition) {
    return line(Math.max(definition.start(), definition.end() - 1));
  }
}
