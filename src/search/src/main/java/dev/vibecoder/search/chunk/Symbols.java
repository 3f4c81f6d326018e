package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.syntax.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a stretch of a file is about. */
final class Symbols {

  private final List<Definition> definitions;
  private final List<Unit> units;
  private final UnitIndex index;

  Symbols(List<Definition> definitions, List<Unit> units) {
    this.definitions = definitions;
    this.units = units;
    this.index = new UnitIndex(units);
  }

  /** All that the file defines. */
  List<CodeSymbol> all() {
    return definitions.stream().filter(Definition::named).map(this::symbol).toList();
  }

  private CodeSymbol symbol(Definition definition) {
    return new CodeSymbol(
        definition.name(),
        definition.path(),
        definition.kind(),
        index.lineNumber(definition.start()),
        index.lineNumber(Math.max(definition.start(), definition.end() - 1)));
  }

  /** The definition that units from..to begin with, else lie in, else contain first. */
  @Nullable Definition of(int from, int to) {
    int first = index.behindBlank(from, to - 1);
    int start = units.get(first).start();
    int end = units.get(to - 1).end();
    Definition begun = null;
    Definition around = null;
    Definition contained = null;
    for (Definition each : definitions) {
      if (each.start() >= end) {
        break;
      }
      if (each.lead() >= start) {
        contained = better(contained, each);
        begun = index.lineAt(each.lead()) == first ? better(begun, each) : begun;
      } else if (each.end() > start) {
        around = each;
      }
    }
    if (begun != null) {
      return begun.kind() == SymbolKind.MODULE ? contained : begun;
    }
    return around != null ? around : contained;
  }

  /** The first one, but rather anything than a namespace around it. */
  private static Definition better(@Nullable Definition known, Definition next) {
    return known == null || known.kind() == SymbolKind.MODULE ? next : known;
  }
}
