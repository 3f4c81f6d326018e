package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.SymbolKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts captures in order: what lies in what, and so the paths and kinds of the definitions. */
final class Nesting {

  /** Deeper ones are part of what encloses them, so that no text makes paths that grow forever. */
  private static final int DEEPEST = 32;

  private static final int LONGEST_NAME = 200;

  private static final Comparator<Captured> OUTER_FIRST =
      Comparator.comparingInt(Captured::start)
          .thenComparing(Comparator.comparingInt(Captured::end).reversed())
          .thenComparing(Captured::nameStart);

  private final String text;
  private final Leads leads;
  private final Deque<Definition> open = new ArrayDeque<>();
  private final List<Definition> definitions = new ArrayList<>();

  private Nesting(String text, Leads leads) {
    this.text = text;
    this.leads = leads;
  }

  static List<Definition> of(String text, List<Captured> captured) {
    Nesting nesting = new Nesting(text, new Leads(text, captured));
    oncePerName(captured).stream().sorted(OUTER_FIRST).forEach(nesting::add);
    return nesting.definitions;
  }

  /** A definition and what wraps it may both match: they are one, as wide as the wider. */
  private static List<Captured> oncePerName(List<Captured> captured) {
    Map<Integer, Captured> byName = new HashMap<>();
    for (Captured each : captured) {
      if (each.capture().defines() && each.nameStart() >= 0) {
        byName.merge(each.nameStart(), each, Captured::widened);
      }
    }
    return List.copyOf(byName.values());
  }

  private void add(Captured captured) {
    while (!open.isEmpty() && !encloses(open.getFirst(), captured)) {
      open.removeFirst();
    }
    @Nullable Definition outer = open.peekFirst();
    String name = name(captured);
    if (open.size() >= DEEPEST || name.isEmpty() || isLocal(captured, outer)) {
      return;
    }
    int start = captured.start();
    String path = outer == null ? name : outer.path() + "." + name;
    boolean named = captured.capture() != Capture.SCOPE;
    String last = name.substring(name.lastIndexOf('.') + 1);
    SymbolKind kind = kind(captured, outer, name);
    var definition =
        new Definition(last, path, kind, named, leads.before(start), start, captured.end());
    definitions.add(definition);
    open.addFirst(definition);
  }

  /** Of {@code int a, b;} neither encloses the other, though both are the declaration. */
  private static boolean encloses(Definition outer, Captured inner) {
    boolean same = outer.start() == inner.start() && outer.end() == inner.end();
    return !same && outer.end() >= inner.end();
  }

  /** As a path of names, whatever the language writes between them; empty when unusable. */
  private String name(Captured captured) {
    String name = text.substring(captured.nameStart(), captured.nameEnd());
    if (captured.ownerStart() >= 0) {
      name = text.substring(captured.ownerStart(), captured.ownerEnd()) + "." + name;
    }
    if (name.length() > LONGEST_NAME) {
      return "";
    }
    return QualifiedNames.path(name);
  }

  private static boolean isLocal(Captured captured, @Nullable Definition outer) {
    return captured.capture() == Capture.FIELD && outer != null && isCode(outer.kind());
  }

  private static boolean isCode(SymbolKind kind) {
    return kind == SymbolKind.FUNCTION || kind == SymbolKind.METHOD;
  }

  private static SymbolKind kind(Captured captured, @Nullable Definition outer, String name) {
    SymbolKind kind = Objects.requireNonNull(captured.capture().kind());
    boolean inType = outer != null && !isCode(outer.kind()) && outer.kind() != SymbolKind.MODULE;
    boolean ofType = inType || name.indexOf('.') >= 0;
    return kind == SymbolKind.FUNCTION && ofType ? SymbolKind.METHOD : kind;
  }
}
