package dev.vibecoder.review;

import com.google.re2j.Pattern;
import java.util.List;

/** Values that stand where a secret would, and say so. */
record Placeholders(List<Pattern> patterns) {

  /** In a longer value, such as a whole key, a word of the list would stand by chance. */
  private static final int LONGEST = 200;

  Placeholders {
    patterns = List.copyOf(patterns);
  }

  boolean matches(String value) {
    return isOneCharacter(value) || (value.length() <= LONGEST && saysSo(value));
  }

  private boolean saysSo(String value) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(value).find());
  }

  private static boolean isOneCharacter(String value) {
    return value.chars().distinct().limit(2).count() <= 1;
  }
}
