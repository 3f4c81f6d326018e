package dev.vibecoder.domain.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which texts fields take. */
public final class FieldText {

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private FieldText() {}

  /**
   * One line that says something.
   *
   * @throws RefusedChange when it is blank, too long or has control characters
   */
  public static String line(String field, String text, int longest) {
    if (text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)
        || LONE_SURROGATE.matcher(text).find()) {
      throw RefusedChange.invalid(
          field,
          "%s is one line of 1 to %,d characters, none of them a control character"
              .formatted(field, longest));
    }
    return text;
  }

  /** The same where nothing may be said. */
  public static @Nullable String optionalLine(String field, @Nullable String text, int longest) {
    return text == null ? null : line(field, text, longest);
  }

  /** Any text that PostgreSQL can keep; null stays null. */
  public static @Nullable String text(String field, @Nullable String text, int longest) {
    if (text != null
        && (text.length() > longest
            || text.indexOf('\0') >= 0
            || LONE_SURROGATE.matcher(text).find())) {
      throw RefusedChange.invalid(
          field,
          "%s has %,d characters at most, no NUL and no half of a surrogate pair"
              .formatted(field, longest));
    }
    return text;
  }
}
