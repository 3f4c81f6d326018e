package dev.vibecoder.review.pmd;

/**
 * Tells what no parser should be given, by counting alone: brackets within brackets, operators one
 * after another, and branches, each of which makes a syntax tree deeper. The work of PMD grows by
 * more than their square. Counted, it does not depend on the machine whether a text is analysed.
 */
final class Nesting {

  private static final int DEEPEST = 100;
  private static final int DEEPEST_EXPRESSION = 25;
  private static final int LONGEST_CHAIN = 1_000;
  private static final int MOST_BRANCHES = 2_000;

  private final String text;
  private int depth;
  private int expression;
  private int chain;
  private int branches;

  private Nesting(String text) {
    this.text = text;
  }

  static boolean isTooDeep(String text) {
    return new Nesting(text).passesALimit();
  }

  private boolean passesALimit() {
    for (int i = 0; i < text.length(); i++) {
      int end = Literals.end(text, i);
      if (end == i) {
        count(text.charAt(i), i);
      }
      i = end;
      if (depth > DEEPEST
          || expression > DEEPEST_EXPRESSION
          || chain > LONGEST_CHAIN
          || branches > MOST_BRANCHES) {
        return true;
      }
    }
    return false;
  }

  private void count(char c, int at) {
    switch (c) {
      case '{', '}', ';' -> {
        depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
        expression = 0;
        chain = 0;
      }
      case '(', '[' -> open();
      case ')', ']' -> close();
      case ',' -> chain = 0;
      case '+', '-', '*', '/', '%', '&', '|', '^', '?', ':', '.', '<', '>', '=', '!', '~' ->
          chain++;
      case 'e' -> branches += text.startsWith("else", at) ? 1 : 0;
      case 'f' -> chain += text.startsWith("for", at) ? 1 : 0;
      case 'i' -> chain += text.startsWith("if", at) ? 1 : 0;
      case 'w' -> chain += text.startsWith("while", at) ? 1 : 0;
      default -> {}
    }
  }

  private void open() {
    depth++;
    expression++;
    chain++;
  }

  private void close() {
    depth = Math.max(0, depth - 1);
    expression = Math.max(0, expression - 1);
  }
}
