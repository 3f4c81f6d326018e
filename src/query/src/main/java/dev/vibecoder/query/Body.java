package dev.vibecoder.query;

import dev.vibecoder.domain.work.TokenUsage;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object that a request brings. A field that is misspelt is refused rather than passed
 * over; one that is null is as if it were left out, but for what {@link #has} says.
 */
final class Body {

  private final JsonNode object;

  private Body(JsonNode object) {
    this.object = object;
  }

  static Body of(HttpServletRequest request, String... known) {
    Parameters.of(request);
    JsonNode object = JsonBody.read(request);
    for (String name : object.propertyNames()) {
      if (!List.of(known).contains(name)) {
        throw new BadRequest(
            name,
            known.length == 0
                ? "there are no fields here"
                : "there is no such field; there are " + String.join(", ", known));
      }
    }
    return new Body(object);
  }

  /** Is it there, even as null? */
  boolean has(String name) {
    return object.has(name);
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  @Nullable String text(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isString()) {
      throw new BadRequest(name, name + " is a text");
    }
    return value == null ? null : value.asString();
  }

  String neededText(String name) {
    String text = text(name);
    if (text == null) {
      throw new BadRequest(name, name + " is needed");
    }
    return text;
  }

  /** Texts; none when left out. */
  List<String> texts(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value) {
      if (each.isString()) {
        texts.add(each.asString());
      }
    }
    if (!value.isArray() || texts.size() < value.size()) {
      throw new BadRequest(name, name + " is an array of texts");
    }
    return texts;
  }

  @Nullable UUID id(String name) {
    String text = text(name);
    return text == null ? null : ApiValues.id(name, text);
  }

  UUID neededId(String name) {
    return ApiValues.id(name, neededText(name));
  }

  @Nullable Instant time(String name) {
    String text = text(name);
    return text == null ? null : ApiValues.time(name, text);
  }

  boolean flag(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isBoolean()) {
      throw new BadRequest(name, name + " is true or false");
    }
    return value != null && value.asBoolean();
  }

  @Nullable Long number(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new BadRequest(name, name + " is a whole number");
    }
    return value.asLong();
  }

  /** A number, or a text that is one, so that no digit has to be lost on the way. */
  @Nullable BigDecimal decimal(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    String text = value.isNumber() || value.isString() ? value.asString() : "";
    try {
      if (text.length() <= 100) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // It is refused like a number that is too long.
    }
    throw new BadRequest(name, name + " is a number");
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
                new BadRequest(
                    name,
                    name
                        + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  /** Any JSON, as it is kept. */
  @Nullable String json(String name) {
    JsonNode value = value(name);
    return value == null ? null : JsonBody.kept(name, value);
  }

  /** The same of an object. */
  @Nullable String jsonObject(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isObject()) {
      throw new BadRequest(name, name + " is an object");
    }
    return json(name);
  }

  /** Tokens by kind; none of those that are left out. */
  TokenUsage usage() {
    return new TokenUsage(
        tokens("input_tokens"),
        tokens("cached_input_tokens"),
        tokens("cache_write_tokens"),
        tokens("cache_write_1h_tokens"),
        tokens("output_tokens"),
        tokens("reasoning_tokens"));
  }

  private long tokens(String name) {
    Long number = number(name);
    return number == null ? 0 : number;
  }
}
