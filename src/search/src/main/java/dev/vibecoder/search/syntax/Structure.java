package dev.vibecoder.search.syntax;

/**
 * What makes a function hard to follow, and by how much. Cyclomatic complexity is McCabe's ("A
 * Complexity Measure", 1976), cognitive complexity Campbell's ("Cognitive Complexity", 2018).
 */
enum Structure {
  IF(1, 1, Inside.HARDER_AND_DEEPER),
  /** An if that goes on where another one ended; its else has been counted. */
  ELIF(1, 0, Inside.SAME),
  ELSE(0, 1, Inside.SAME),
  LOOP(1, 1, Inside.HARDER_AND_DEEPER),
  SWITCH(0, 1, Inside.HARDER_AND_DEEPER),
  CASE(1, 0, Inside.SAME),
  CATCH(1, 1, Inside.HARDER_AND_DEEPER),
  TERNARY(1, 1, Inside.HARDER),
  CLOSURE(0, 0, Inside.HARDER),
  /** A closure that may be the function itself. */
  VALUE(0, 0, Inside.HARDER),
  LOGIC(1, 1, Inside.SAME),
  /** The same operator once more. */
  MORE_LOGIC(1, 0, Inside.SAME),
  /** To a label. */
  JUMP(0, 1, Inside.SAME),
  PARAMETER(0, 0, Inside.SAME);

  private enum Inside {
    SAME,
    HARDER,
    HARDER_AND_DEEPER
  }

  private final int decisions;
  private final int effort;
  private final Inside inside;

  /**
   * @param decisions what it adds to cyclomatic complexity
   * @param effort what it adds to cognitive complexity where nothing is around it
   */
  Structure(int decisions, int effort, Inside inside) {
    this.decisions = decisions;
    this.effort = effort;
    this.inside = inside;
  }

  int decisions() {
    return decisions;
  }

  /** What it adds to cognitive complexity inside of as many structures that make it harder. */
  int effort(int hardness) {
    return effort > 0 && hardens() ? effort + hardness : effort;
  }

  /** Is what it has inside harder to follow? */
  boolean hardens() {
    return inside != Inside.SAME;
  }

  /** Does it count for the depth of nesting? */
  boolean deepens() {
    return inside == Inside.HARDER_AND_DEEPER;
  }
}
