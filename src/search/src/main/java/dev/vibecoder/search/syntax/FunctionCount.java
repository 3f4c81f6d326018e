package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.code.SymbolKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a file's functions are made of, in one pass from outside to inside. Each structure
 * counts for the innermost definition around it.
 */
final class FunctionCount {

  /** Where a grammar has one node for all operators, the others are told from these by name. */
  private static final Set<String> BOOLEAN = Set.of("&&", "||", "and", "or");

  private final String text;
  private final Deque<Surroundings> open = new ArrayDeque<>();
  private final List<Tally> tallies = new ArrayList<>();

  private FunctionCount(String text) {
    this.text = text;
  }

  static List<FunctionMetrics> of(String text, List<Captured> captured) {
    var count = new FunctionCount(text);
    FunctionPart.of(text, Nesting.of(text, captured), captured).forEach(count::add);
    return new CodeLines(text, captured).measured(count.tallies);
  }

  private void add(FunctionPart part) {
    while (!open.isEmpty() && open.getFirst().end() <= part.start()) {
      open.removeFirst();
    }
    Definition definition = part.definition();
    if (definition != null) {
      open.addFirst(Surroundings.definition(definition.end(), tally(definition)));
      return;
    }
    Surroundings around = open.peekFirst();
    Structure structure = part.structure();
    if (around != null && around.function() != null && structure != null) {
      add(part, meaning(part, structure, around, around.function()), around, around.function());
    }
  }

  private @Nullable Tally tally(Definition definition) {
    SymbolKind kind = definition.kind();
    if (!definition.named() || (kind != SymbolKind.FUNCTION && kind != SymbolKind.METHOD)) {
      return null;
    }
    var tally = new Tally(definition);
    tallies.add(tally);
    return tally;
  }

  /** What the structure is where it stands; null when it is nothing. */
  private @Nullable Structure meaning(
      FunctionPart part, Structure structure, Surroundings around, Tally function) {
    return switch (structure) {
      case VALUE -> isWhole(part, function.definition()) ? null : Structure.CLOSURE;
      case PARAMETER -> around.closure() ? null : structure;
      case LOGIC -> logic(part, around);
      default -> structure;
    };
  }

  private boolean isWhole(FunctionPart value, Definition definition) {
    String behind = text.substring(value.end(), Math.max(value.end(), definition.end()));
    return behind.isEmpty() || behind.equals(";");
  }

  private static @Nullable Structure logic(FunctionPart part, Surroundings around) {
    String operator = part.operator();
    if (operator == null || !BOOLEAN.contains(operator)) {
      return null;
    }
    boolean same = part.operand() && operator.equals(around.operator());
    return same ? Structure.MORE_LOGIC : Structure.LOGIC;
  }

  private void add(
      FunctionPart part, @Nullable Structure structure, Surroundings around, Tally function) {
    if (structure == null) {
      return;
    }
    Surroundings inside = around.inside(part, structure);
    function.decide(structure.decisions());
    function.strain(structure.effort(around.hardness()));
    function.reach(inside.depth());
    if (structure == Structure.PARAMETER) {
      function.take();
    }
    open.addFirst(inside);
  }
}
