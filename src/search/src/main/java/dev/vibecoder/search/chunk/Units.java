package dev.vibecoder.search.chunk;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines, and lines that no chunk could hold into pieces. */
final class Units {

  /**
   * Some models read a word of any length as one token, and white space as none: a chunk is bounded
   * in characters as well.
   */
  private static final int CHARACTERS_PER_TOKEN = 8;

  private static final int TAB = 4;

  private final String text;
  private final TokenBudget budget;
  private final List<Unit> units = new ArrayList<>();
  private int line;

  private Units(String text, TokenBudget budget) {
    this.text = text;
    this.budget = budget;
  }

  /** In order and without gaps; none weighs more than this budget. */
  static List<Unit> of(String text, TokenBudget budget) {
    Units units = new Units(text, budget);
    for (int start = 0; start < text.length(); ) {
      int end = lineEnd(text, start);
      units.line++;
      units.addPieces(start, end);
      start = end;
    }
    return units.units;
  }

  /** Lines end with LF, CR LF or CR. */
  private static int lineEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  /** Counts no more than a chunk's worth of characters at a time, however long the line. */
  private void addPieces(int lineStart, int lineEnd) {
    int longest = budget.content() * CHARACTERS_PER_TOKEN;
    for (int start = lineStart; start < lineEnd; ) {
      int end = Math.min(lineEnd, start + longest);
      int weight = weight(start, end = wholeCharacters(start, end));
      while (weight > budget.content()
          && end - start > Character.charCount(text.codePointAt(start))) {
        end = wholeCharacters(start, start + (end - start) / 2);
        weight = weight(start, end);
      }
      units.add(unit(start, end, start == lineStart, weight));
      start = end;
    }
  }

  private int wholeCharacters(int start, int end) {
    boolean splitsPair =
        end < text.length()
            && Character.isLowSurrogate(text.charAt(end))
            && Character.isHighSurrogate(text.charAt(end - 1));
    if (!splitsPair) {
      return end;
    }
    return end - 1 > start ? end - 1 : end + 1;
  }

  private int weight(int start, int end) {
    int byCharacters = (end - start + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    return Math.max(budget.count(text.substring(start, end)), byCharacters);
  }

  private Unit unit(int start, int end, boolean startsLine, int weight) {
    int indent = 0;
    int i = start;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      indent += text.charAt(i) == '\t' ? TAB - indent % TAB : 1;
      i++;
    }
    boolean blank = text.substring(i, end).isBlank();
    return new Unit(start, end, line, startsLine, weight, indent, blank);
  }
}
