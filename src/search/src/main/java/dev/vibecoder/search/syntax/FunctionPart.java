package dev.vibecoder.search.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition, or a structure that code has inside, by offsets.
 *
 * @param operator of a boolean operation
 * @param operand it may be connected directly by another boolean operation
 */
record FunctionPart(
    int start,
    int end,
    @Nullable Definition definition,
    @Nullable Structure structure,
    @Nullable String operator,
    boolean operand) {

  private static final Comparator<FunctionPart> OUTER_FIRST =
      Comparator.comparingInt(FunctionPart::start)
          .thenComparing(Comparator.comparingInt(FunctionPart::end).reversed())
          .thenComparing(part -> part.definition == null);

  /** Those of a file, outer ones before what is inside of them. */
  static List<FunctionPart> of(String text, List<Definition> definitions, List<Captured> captured) {
    var parts = new LinkedHashSet<FunctionPart>(); // several patterns may match one node
    for (Definition each : definitions) {
      parts.add(new FunctionPart(each.start(), each.end(), each, null, null, false));
    }
    var marks = new Marks(captured);
    for (Captured each : captured) {
      Structure structure = structure(each, marks);
      if (structure != null && each.start() < each.end()) {
        parts.add(part(text, each, structure, marks));
      }
    }
    var sorted = new ArrayList<>(parts);
    sorted.sort(OUTER_FIRST);
    return sorted;
  }

  private static @Nullable Structure structure(Captured captured, Marks marks) {
    return switch (captured.capture()) {
      case IF -> marks.has(Capture.ELIF, captured) ? Structure.ELIF : Structure.IF;
      case CASE -> marks.has(Capture.DEFAULT, captured) ? null : Structure.CASE;
      case CLOSURE -> marks.has(Capture.VALUE, captured) ? Structure.VALUE : Structure.CLOSURE;
      case PARAMETER -> marks.has(Capture.OPTIONAL, captured) ? null : Structure.PARAMETER;
      default -> captured.capture().structure();
    };
  }

  private static FunctionPart part(
      String text, Captured captured, Structure structure, Marks marks) {
    boolean logic = structure == Structure.LOGIC;
    return new FunctionPart(
        captured.start(),
        captured.end(),
        null,
        structure,
        logic && captured.nameStart() >= 0
            ? text.substring(captured.nameStart(), captured.nameEnd())
            : null,
        logic && marks.has(Capture.OPERAND, captured));
  }
}
