package dev.vibecoder.search.chunk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows definitions by indentation: what is indented deeper is inside. */
final class Scopes {

  private static final String CLOSERS = "{})]";
  private static final List<String> LEADERS =
      List.of("@", "#", "//", "/*", "*", "--", ";", "%", "[", "template");

  private record Open(Definition definition, int indent, String path) {}

  private final DefinitionLines lines;
  private final Outline outline;
  private final Deque<Open> open = new ArrayDeque<>();

  Scopes(DefinitionLines lines, Outline outline) {
    this.lines = lines;
    this.outline = outline;
  }

  void read(String text, List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.startsLine() && !unit.blank()) {
        read(i, unit.of(text), text, units);
      }
      outline.scopes()[i] = open.isEmpty() ? null : open.getFirst().path();
    }
  }

  private void read(int i, String line, String text, List<Unit> units) {
    int indent = units.get(i).indent();
    String content = line.strip();
    close(indent, content);
    Definition definition = lines.find(line);
    if (definition != null) {
      // Inside a function a definition is a detail of it.
      if (open.isEmpty() || open.getFirst().definition().nests()) {
        outline.startBlock(withLeaders(i, text, units), i);
      }
      open.addFirst(new Open(definition, indent, path(definition)));
    }
  }

  /** A line that is not deeper ends a scope, but for its own brackets and unindented directives. */
  private void close(int indent, String content) {
    boolean belongs = CLOSERS.indexOf(content.charAt(0)) >= 0;
    if (content.startsWith("#")) {
      return;
    }
    while (!open.isEmpty() && open.getFirst().indent() >= indent + (belongs ? 1 : 0)) {
      open.removeFirst();
    }
  }

  private String path(Definition definition) {
    @Nullable Open outer = open.peekFirst();
    return outer == null ? definition.name() : outer.path() + "." + definition.name();
  }

  /** The first of the comments and annotations that stand directly above. */
  private static int withLeaders(int definition, String text, List<Unit> units) {
    int first = definition;
    while (first > 0 && leads(units.get(first - 1), units.get(definition), text)) {
      first--;
    }
    return first;
  }

  private static boolean leads(Unit above, Unit definition, String text) {
    if (above.blank()
        || !above.startsLine()
        || Math.abs(above.indent() - definition.indent()) > 1) {
      return false;
    }
    String content = above.of(text).strip();
    return LEADERS.stream().anyMatch(content::startsWith);
  }
}
