package dev.vibecoder.imports.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Attributes of OpenTelemetry: a list of keys with values that name their type. */
final class Attributes {

  private final Map<String, JsonNode> values = new HashMap<>();

  private Attributes() {}

  static Attributes of(JsonNode list) {
    var attributes = new Attributes();
    for (JsonNode attribute : list.values()) {
      for (JsonNode value : attribute.path("value").values()) {
        attributes.values.put(attribute.path("key").asString(""), value);
      }
    }
    return attributes;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable String text(String key) {
    JsonNode value = values.get(key);
    if (value == null || !(value.isString() || value.isNumber())) {
      return null;
    }
    String text = value.asString();
    return text.isEmpty() ? null : text;
  }

  /** The first of these that is here, else in others. */
  @Nullable String or(Attributes others, String... keys) {
    for (String key : keys) {
      String value = text(key);
      if (value == null) {
        value = others.text(key);
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The first of these, 64-bit numbers being text in OTLP; 0 when there is none. */
  long tokens(String... keys) {
    for (String key : keys) {
      BigDecimal number = amount(key);
      if (number != null) {
        try {
          return number.longValueExact();
        } catch (ArithmeticException e) {
          throw new BadRecord(key + " is no whole number");
        }
      }
    }
    return 0;
  }

  @Nullable BigDecimal amount(String key) {
    JsonNode value = values.get(key);
    return value == null ? null : Numbers.notNegative(value, key);
  }
}
