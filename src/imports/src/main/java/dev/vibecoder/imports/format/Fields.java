package dev.vibecoder.imports.format;

import dev.vibecoder.imports.file.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, checked while they are read; null and left out are the same. */
final class Fields {

  /** A NUL as JSON text writes it: an odd number of backslashes before. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

  private static final JsonNode NOTHING = Json.of("{}");

  private final JsonNode node;
  private final String prefix;

  private Fields(JsonNode node, String prefix) {
    this.node = node;
    this.prefix = prefix;
  }

  static Fields of(JsonNode node) {
    return new Fields(node, "");
  }

  /** The fields of an object below, or of JSON in a text; none when there is none. */
  Fields below(String name) {
    JsonNode value = node.path(name);
    if (value.isString()) {
      JsonNode packed = Json.of(value.asString());
      return new Fields(packed.isObject() ? packed : NOTHING, prefix + name + ".");
    }
    if (!value.isObject() && !isNothing(value)) {
      throw new BadRecord(prefix + name + " is no object");
    }
    return new Fields(value, prefix + name + ".");
  }

  boolean has(String name) {
    return !isNothing(node.path(name));
  }

  /** Text or number as text; null when there is none or it is empty. */
  @Nullable String text(String name) {
    JsonNode value = node.path(name);
    if (isNothing(value)) {
      return null;
    }
    if (!value.isString() && !value.isNumber()) {
      throw new BadRecord(prefix + name + " is no text");
    }
    String text = value.asString();
    return text.isEmpty() ? null : text;
  }

  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new BadRecord(prefix + name + " is missing");
    }
    return text;
  }

  boolean truth(String name) {
    JsonNode value = node.path(name);
    if (!isNothing(value) && !value.isBoolean()) {
      throw new BadRecord(prefix + name + " is neither true nor false");
    }
    return value.isBoolean() && value.booleanValue();
  }

  /** A whole number; null when there is none. */
  @Nullable Long number(String name) {
    JsonNode value = node.path(name);
    if (isNothing(value) || (value.isString() && value.asString().isEmpty())) {
      return null;
    }
    BigDecimal number = Numbers.of(value, prefix + name);
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new BadRecord(prefix + name + " is no whole number");
    }
  }

  /** Tokens; 0 when there are none. */
  long tokens(String name) {
    Long number = number(name);
    if (number != null && number < 0) {
      throw new BadRecord(prefix + name + " is negative");
    }
    return number == null ? 0 : number;
  }

  /** An amount of money, not negative; null when there is none. */
  @Nullable BigDecimal amount(String name) {
    JsonNode value = node.path(name);
    if (isNothing(value) || (value.isString() && value.asString().isEmpty())) {
      return null;
    }
    return Numbers.notNegative(value, prefix + name);
  }

  /** A moment with its time zone; null when there is none. */
  @Nullable Instant instant(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadRecord(prefix + name + " is no time like 2026-01-31T12:00:00Z");
    }
  }

  /** A moment, of UTC where it names no time zone; null when there is none. */
  @Nullable Instant instantOfUtc(String name) {
    String text = text(name);
    return text == null ? null : UtcTime.parse(text, prefix + name);
  }

  /** The first of these that is there. */
  String firstOf(String... names) {
    for (String name : names) {
      if (has(name)) {
        return name;
      }
    }
    return names[0];
  }

  JsonNode node() {
    return node;
  }

  /** Any JSON, as text; null when there is none. */
  @Nullable String json(String name) {
    JsonNode value = node.path(name);
    if (isNothing(value)) {
      return null;
    }
    String text = value.toString();
    if (text.contains("\\u0000") && NUL.matcher(text).find()) {
      throw new BadRecord(prefix + name + " has a NUL character");
    }
    return text;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
