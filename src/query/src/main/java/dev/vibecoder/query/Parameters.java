package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. One that is misspelt or given twice is refused rather than passed
 * over: what it was to restrict would not be restricted.
 */
final class Parameters {

  private static final int LONGEST = 8_000;

  private final Map<String, String[]> values;

  private Parameters(Map<String, String[]> values) {
    this.values = values;
  }

  static Parameters of(HttpServletRequest request, String... known) {
    Map<String, String[]> values = request.getParameterMap();
    values.forEach((name, given) -> check(name, given, List.of(known)));
    return new Parameters(values);
  }

  private static void check(String name, String[] given, List<String> known) {
    if (!known.contains(name)) {
      throw new BadRequest(
          name,
          known.isEmpty()
              ? "there are no parameters here"
              : "there is no such parameter; there are " + String.join(", ", known));
    }
    if (given.length > 1) {
      throw new BadRequest(name, name + " is given twice");
    }
    if (given[0].length() > LONGEST || given[0].indexOf('\0') >= 0) {
      throw new BadRequest(name, name + " is too long, or has a NUL");
    }
  }

  /** Null when left out or blank. */
  @Nullable String text(String name) {
    String[] given = values.get(name);
    return given == null || given[0].isBlank() ? null : given[0];
  }

  int number(String name, int fallback, int least, int most) {
    String text = text(name);
    if (text == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // It is refused like a number out of bounds.
    }
    throw new BadRequest(name, "%s is a number from %d to %d".formatted(name, least, most));
  }

  /** Null when left out. */
  @Nullable UUID id(String name) {
    String text = text(name);
    return text == null ? null : ApiValues.id(name, text);
  }

  /** An instant, or the first one of a UTC day; null when left out. */
  @Nullable Instant time(String name) {
    String text = text(name);
    return text == null ? null : ApiValues.time(name, text);
  }

  /** True or false; false when left out. */
  boolean flag(String name) {
    String text = text(name);
    if (text == null || text.equalsIgnoreCase("false")) {
      return false;
    }
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    throw new BadRequest(name, name + " is true or false");
  }

  /** One of the constants, in any case; null when left out. */
  <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new BadRequest(name, name + " is one of " + names(type)));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
