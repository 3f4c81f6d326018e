package dev.vibecoder.query.mcp;

import java.util.List;

/**
 * Lines of files with their numbers, up to a number of characters in all. A number stands before
 * each line, so text of a repository cannot pass for anything else.
 */
final class NumberedLines {

  private static final int LONGEST_LINE = 1_000;

  private final StringBuilder text = new StringBuilder();
  private int left;

  NumberedLines(int characters) {
    left = characters;
  }

  /** A line of our own. */
  void say(String line) {
    text.append(line).append('\n');
  }

  /**
   * Adds lines of a file.
   *
   * @param from number of the first
   * @param most lines at most
   * @return number of the last line that was added; {@code from - 1} when none was
   */
  int add(String content, int from, int most) {
    List<String> lines = InertText.of(content).lines().toList();
    int number = from;
    for (String line : lines.subList(0, Math.min(most, lines.size()))) {
      String shown =
          line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " … (cut)";
      if (shown.length() > left) {
        break;
      }
      left -= shown.length() + 8;
      text.append("%5d | %s\n".formatted(number++, shown));
    }
    int rest = lines.size() - (number - from);
    if (rest > 0) {
      say("      … %d more lines".formatted(rest));
    }
    return number - 1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
