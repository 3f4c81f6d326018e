package dev.vibecoder.review;

import dev.vibecoder.domain.review.AddedLine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Lines that are read together: the added lines of a file, a commit's message, or a path. The text
 * is what the eye reads; hidden characters, which could split a word that a rule looks for, are
 * only in the raw lines.
 */
final class Passage {

  private final Source source;
  private final List<AddedLine> raw;
  private final int[] starts;
  private final String text;
  private final String lower;
  private final boolean ascii;

  Passage(Source source, List<AddedLine> raw) {
    this.source = source;
    this.raw = raw;
    this.starts = new int[raw.size() + 1];
    this.text = join();
    this.lower = LowerCase.of(text);
    this.ascii = raw.stream().allMatch(line -> HiddenCharacters.isAscii(line.text()));
  }

  private String join() {
    var joined = new StringBuilder();
    for (int i = 0; i < raw.size(); i++) {
      joined.append(HiddenCharacters.strip(raw.get(i).text())).append('\n');
      starts[i + 1] = joined.length();
    }
    return joined.toString();
  }

  Source source() {
    return source;
  }

  int size() {
    return raw.size();
  }

  String text() {
    return text;
  }

  /** The text with its ASCII letters in lower case; same length. */
  String lower() {
    return lower;
  }

  boolean isAscii() {
    return ascii;
  }

  String line(int index) {
    return text.substring(starts[index], starts[index + 1] - 1);
  }

  String rawLine(int index) {
    return raw.get(index).text();
  }

  int length(int index) {
    return starts[index + 1] - 1 - starts[index];
  }

  int start(int index) {
    return starts[index];
  }

  /** The line's number in its file; 0 for a path. */
  int number(int index) {
    return raw.get(index).number();
  }

  /** The index of the line with this number in its file; negative when it is not here. */
  int indexOf(int number) {
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  /** The index of the line that holds this offset of the text. */
  int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  boolean isComment(int index) {
    return CommentLines.matches(line(index), source.language());
  }

  /** The lines with at least one of these lower-case literals. */
  BitSet linesWith(List<String> literals) {
    var lines = new BitSet();
    for (String literal : literals) {
      int hit = lower.indexOf(literal);
      while (hit >= 0) {
        int line = lineAt(hit);
        lines.set(line);
        hit = lower.indexOf(literal, starts[line + 1]);
      }
    }
    return lines;
  }
}
