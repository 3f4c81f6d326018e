package dev.vibecoder.git.attributes;

import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;

/** The named classes of ASCII chars that a set may hold. */
final class CharClass {

  private static final Map<String, IntPredicate> CLASSES =
      Map.ofEntries(
          Map.entry("alpha", CharClass::isLetter),
          Map.entry("digit", CharClass::isDigit),
          Map.entry("alnum", c -> isLetter(c) || isDigit(c)),
          Map.entry("upper", c -> c >= 'A' && c <= 'Z'),
          Map.entry("lower", c -> c >= 'a' && c <= 'z'),
          Map.entry("xdigit", c -> isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'),
          Map.entry("blank", c -> c == ' ' || c == '\t'),
          Map.entry("space", c -> c == ' ' || c >= '\t' && c <= '\r'),
          Map.entry("cntrl", c -> c < ' ' || c == 0x7f),
          Map.entry("print", c -> c >= ' ' && c < 0x7f),
          Map.entry("graph", c -> c > ' ' && c < 0x7f),
          Map.entry("punct", c -> c > ' ' && c < 0x7f && !isLetter(c) && !isDigit(c)));

  private CharClass() {}

  /** Adds the chars of a class; false when there is none of that name. */
  static boolean add(String name, BitSet chars) {
    IntPredicate members = CLASSES.get(name);
    if (members == null) {
      return false;
    }
    for (int c = 0; c < 0x80; c++) {
      if (members.test(c)) {
        chars.set(c);
      }
    }
    return true;
  }

  private static boolean isLetter(int c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
