package dev.vibecoder.search.chunk;

import dev.vibecoder.search.syntax.Definition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a definition that has its lines to itself, or of the whole file.
 *
 * @param from first unit, that of the comments and annotations in front of it
 * @param to exclusive; blank lines behind it are included
 * @param outer null for the whole file
 */
record Block(int from, int to, @Nullable Block outer, List<Block> inner) {

  /** The whole file with all blocks in it. */
  static Block of(List<Definition> definitions, List<Unit> units) {
    var file = new Block(0, units.size(), null, new ArrayList<>());
    var index = new UnitIndex(units);
    Block open = file;
    for (Definition definition : definitions) {
      int from = index.lineAt(definition.lead());
      int to = index.behindBlank(index.at(definition.end() - 1) + 1, units.size());
      while (open.outer() != null && from >= open.to()) {
        open = open.outer();
      }
      if (from >= open.free() && to <= open.to()) {
        var block = new Block(from, to, open, new ArrayList<>());
        open.inner().add(block);
        open = block;
      }
    }
    return file;
  }

  /** The first unit that another block inside may begin with. */
  private int free() {
    if (!inner.isEmpty()) {
      return inner.get(inner.size() - 1).to();
    }
    return outer == null ? from : from + 1;
  }

  /** Is this block, directly or not, inside of that one? */
  boolean within(Block other) {
    @Nullable Block block = this;
    while (block != null && block != other) {
      block = block.outer();
    }
    return block != null;
  }
}
