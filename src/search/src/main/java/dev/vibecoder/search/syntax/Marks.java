package dev.vibecoder.search.syntax;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a query says of nodes that another pattern of it captures as structures. */
final class Marks {

  private static final Set<Capture> MARKS =
      Set.of(Capture.ELIF, Capture.DEFAULT, Capture.VALUE, Capture.OPERAND, Capture.OPTIONAL);

  private final Map<Capture, Set<Long>> ranges = new EnumMap<>(Capture.class);

  Marks(List<Captured> captured) {
    for (Captured each : captured) {
      if (MARKS.contains(each.capture())) {
        ranges.computeIfAbsent(each.capture(), k -> new HashSet<>()).add(range(each));
      }
    }
  }

  boolean has(Capture mark, Captured structure) {
    return ranges.getOrDefault(mark, Set.of()).contains(range(structure));
  }

  private static long range(Captured captured) {
    return (long) captured.start() << Integer.SIZE | captured.end();
  }
}
