package dev.vibecoder.search.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Where a structure stands.
 *
 * @param end where they end
 * @param function the one that it counts for, or null
 * @param hardness how many structures around it make it harder to follow
 * @param depth how many branches and loops are around it
 * @param closure is it in an anonymous function?
 * @param operator of the boolean operation right around it, or null
 */
record Surroundings(
    int end,
    @Nullable Tally function,
    int hardness,
    int depth,
    boolean closure,
    @Nullable String operator) {

  static Surroundings definition(int end, @Nullable Tally function) {
    return new Surroundings(end, function, 0, 0, false, null);
  }

  /** Those of what is inside of a structure that stands here. */
  Surroundings inside(FunctionPart part, Structure structure) {
    return new Surroundings(
        part.end(),
        function,
        hardness + (structure.hardens() ? 1 : 0),
        depth + (structure.deepens() ? 1 : 0),
        closure || structure == Structure.CLOSURE,
        part.operator());
  }
}
