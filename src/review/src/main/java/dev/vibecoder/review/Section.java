package dev.vibecoder.review;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a rule file, read key by key: whatever is missing, of the wrong kind or not known
 * is refused with the place it stands at.
 */
final class Section {

  private final String place;
  private final Map<String, Object> values;
  private final Set<String> asked = new HashSet<>();

  private Section(String place, Map<String, Object> values) {
    this.place = place;
    this.values = values;
  }

  static Section of(String place, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidRuleSet(place + ": expected a mapping of keys to values.");
    }
    var values = new LinkedHashMap<String, Object>();
    map.forEach((key, entry) -> put(values, String.valueOf(key), entry));
    return new Section(place, values);
  }

  private static void put(Map<String, Object> values, String key, @Nullable Object entry) {
    if (entry != null) {
      values.put(key, entry);
    }
  }

  /** This section, with what it does not say taken from another. */
  Section over(Section defaults, String newPlace) {
    var merged = new LinkedHashMap<>(defaults.values);
    merged.putAll(values);
    return new Section(newPlace, merged);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      throw wrong(key, "is missing");
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    Object value = ask(key);
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "must be a text");
    }
    return value == null ? null : value.toString();
  }

  List<String> texts(String key) {
    return items(key).stream().map(String::valueOf).toList();
  }

  /** All that it says, each value as a text. */
  Map<String, String> allTexts() {
    var texts = new LinkedHashMap<String, String>();
    values.keySet().forEach(key -> texts.put(key, text(key)));
    return texts;
  }

  List<Object> items(String key) {
    Object value = ask(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(key, "must be a list");
    }
    return new ArrayList<>(list);
  }

  double number(String key, @Nullable Double otherwise) {
    Object value = ask(key);
    if (value == null && otherwise != null) {
      return otherwise;
    }
    if (!(value instanceof Number number) || number.doubleValue() < 0) {
      throw wrong(key, "must be a number, 0 or more");
    }
    return number.doubleValue();
  }

  int count(String key, @Nullable Integer otherwise) {
    double number = number(key, otherwise == null ? null : otherwise.doubleValue());
    if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw wrong(key, "must be a whole number");
    }
    return (int) number;
  }

  boolean flag(String key) {
    Object value = ask(key);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong(key, "must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return constant(key, text(key), type);
  }

  <E extends Enum<E>> E constant(String key, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw wrong(
        key, "is '" + name + "', but must be one of " + Arrays.toString(type.getEnumConstants()));
  }

  Pattern pattern(String key) {
    return compiled(key, text(key));
  }

  @Nullable Pattern optionalPattern(String key) {
    String regex = optionalText(key);
    return regex == null ? null : compiled(key, regex);
  }

  List<Pattern> patterns(String key) {
    return texts(key).stream().map(regex -> compiled(key, regex)).toList();
  }

  private Pattern compiled(String key, String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new InvalidRuleSet(
          "%s: '%s' is not an RE2 pattern: %s. RE2 has no look-around and no back-references."
              .formatted(place, key, e.getMessage()),
          e);
    }
  }

  Section section(String key) {
    return of(place + ", " + key, ask(key));
  }

  void refuseOtherKeys() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        throw wrong(key, "is not a key that is known here");
      }
    }
  }

  InvalidRuleSet wrong(String key, String reason) {
    return new InvalidRuleSet("%s: '%s' %s.".formatted(place, key, reason));
  }

  private @Nullable Object ask(String key) {
    asked.add(key);
    return values.get(key);
  }
}
