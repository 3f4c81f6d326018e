package dev.vibecoder.git.attributes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the parts of a pattern. What git would never match becomes a part that nothing matches. */
final class GlobReader {

  private final String pattern;
  private final boolean wholePath;
  private final List<GlobPart> parts = new ArrayList<>();
  private int at;

  GlobReader(String pattern, boolean wholePath) {
    this.pattern = pattern;
    this.wholePath = wholePath;
    at = pattern.startsWith("/") ? 1 : 0;
  }

  List<GlobPart> parts() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '*' -> stars();
        case '?' -> parts.add(GlobPart.ANY_ONE);
        case '[' -> set();
        case '\\' -> parts.add(at < pattern.length() ? escaped() : GlobPart.NOTHING);
        default -> parts.add(GlobPart.of(c));
      }
    }
    return parts;
  }

  private GlobPart escaped() {
    return GlobPart.of(pattern.charAt(at++));
  }

  private void stars() {
    int first = at - 1;
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    boolean many = at - first > 1;
    boolean alone = first == 0 || pattern.charAt(first - 1) == '/';
    if (wholePath && many && alone && at == pattern.length()) {
      parts.add(GlobPart.REST);
    } else if (wholePath && many && alone && pattern.charAt(at) == '/') {
      at++;
      parts.add(GlobPart.FOLDERS);
    } else {
      parts.add(GlobPart.STAR);
    }
  }

  private void set() {
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    if (negated) {
      at++;
    }
    var chars = new BitSet();
    int previous = 0;
    int start = at;
    while (at < pattern.length() && (at == start || pattern.charAt(at) != ']')) {
      previous = member(chars, previous);
    }
    if (at >= pattern.length() || previous < 0) {
      parts.add(GlobPart.NOTHING);
      at = pattern.length();
    } else {
      at++;
      parts.add(GlobPart.of(chars, negated));
    }
  }

  /**
   * Reads a char, a range or a class of chars.
   *
   * @param previous the char from which a range can start; 0 for none
   * @return the same for what follows; -1 when the set is malformed
   */
  private int member(BitSet chars, int previous) {
    char c = pattern.charAt(at++);
    if (c == '-' && previous > 0 && at < pattern.length() && pattern.charAt(at) != ']') {
      int last = unescaped(pattern.charAt(at++));
      if (last >= previous) {
        chars.set(previous, last + 1);
      }
      return last < 0 ? last : 0;
    }
    if (c == '[' && at < pattern.length() && pattern.charAt(at) == ':') {
      int end = pattern.indexOf(']', at + 1);
      if (end > at + 1 && pattern.charAt(end - 1) == ':') {
        boolean known = CharClass.add(pattern.substring(at + 1, end - 1), chars);
        at = known ? end + 1 : pattern.length();
        return 0;
      }
    }
    int one = unescaped(c);
    if (one >= 0) {
      chars.set(one);
    }
    return one;
  }

  private int unescaped(char c) {
    if (c != '\\') {
      return c;
    }
    return at < pattern.length() ? pattern.charAt(at++) : -1;
  }
}
