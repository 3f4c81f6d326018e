package dev.vibecoder.search.syntax;

/** How deep brackets lie in one another: parsers take time that grows with its square. */
final class Brackets {

  /** What is written by hand stays far below, also when brackets in its strings stay open. */
  private static final int DEEPEST = 250;

  private Brackets() {}

  static boolean areTooDeep(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '[', '{' -> open++;
        case ')', ']', '}' -> open = Math.max(0, open - 1);
        default -> {}
      }
      if (open > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
