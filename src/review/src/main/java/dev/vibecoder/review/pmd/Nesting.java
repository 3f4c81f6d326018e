package dev.vibecoder.review.pmd;

/**
 * Tells what no parser should be given, by counting alone: brackets within brackets, and operators
 * one after another, each of which makes a syntax tree deeper by one. That way it does not depend
 * on the machine whether a text is analysed.
 */
final class Nesting {

  private static final int DEEPEST = 200;
  private static final int LONGEST_CHAIN = 2_000;

  private Nesting() {}

  static boolean isTooDeep(String text) {
    int depth = 0;
    int chain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(', '[', '{', '<' -> depth = c == '<' ? depth : depth + 1;
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      chain = length(chain, c);
      if (depth > DEEPEST || chain > LONGEST_CHAIN) {
        return true;
      }
    }
    return false;
  }

  /** What follows a comma, a semicolon or a brace begins anew. */
  private static int length(int chain, char c) {
    return switch (c) {
      case ',', ';', '{', '}' -> 0;
      case '+',
          '-',
          '*',
          '/',
          '%',
          '&',
          '|',
          '^',
          '?',
          ':',
          '.',
          '<',
          '>',
          '=',
          '!',
          '~',
          '(',
          '[' ->
          chain + 1;
      default -> chain;
    };
  }
}
