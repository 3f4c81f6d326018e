package dev.vibecoder.query.mcp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent gave to a tool; agents misspell, and learn from what they are told. */
final class Arguments {

  private static final int LONGEST = 8_000;

  private final Map<String, Object> values;

  /**
   * @param known names that the tool has
   * @throws ToolProblem when there is another one
   */
  Arguments(@Nullable Map<String, Object> values, Set<String> known) {
    this.values = values == null ? Map.of() : values;
    for (String name : this.values.keySet()) {
      if (!known.contains(name)) {
        throw new ToolProblem(
            known.isEmpty()
                ? "this tool has no arguments"
                : "there is no argument of that name; there are "
                    + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** Null when left out or blank. */
  @Nullable String text(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw new ToolProblem(name + " is a string");
    }
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new ToolProblem(
          "%s has at most %,d characters, and no NUL; shorten it".formatted(name, LONGEST));
    }
    return text.isBlank() ? null : text;
  }

  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new ToolProblem(name + " is missing or blank; give it");
    }
    return text;
  }

  UUID id(String name) {
    try {
      return UUID.fromString(required(name));
    } catch (IllegalArgumentException e) {
      throw new ToolProblem(name + " is no id; take the one that search_code gave");
    }
  }

  int number(String name, int fallback, int least, int most) {
    Object value = values.get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= least
        && number.intValue() <= most) {
      return number.intValue();
    }
    throw new ToolProblem("%s is a whole number from %d to %d".formatted(name, least, most));
  }

  /** One of the constants, in any case. */
  <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ToolProblem(
                    name
                        + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
