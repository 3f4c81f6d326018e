package dev.vibecoder.review;

import com.google.re2j.Pattern;
import java.util.List;

/** Values that stand where a secret would, and say so. */
record Placeholders(List<Pattern> patterns) {

  Placeholders {
    patterns = List.copyOf(patterns);
  }

  boolean matches(String value) {
    return isOneCharacter(value)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(value).find());
  }

  private static boolean isOneCharacter(String value) {
    return value.chars().distinct().limit(2).count() <= 1;
  }
}
