package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a request within bounds. */
final class JsonBody {

  private static final int LARGEST = 1_024 * 1_024;
  private static final int DEPTH = 64;
  private static final int DIGITS = 100;
  private static final int EXPONENT = 1_000;

  private static final JsonMapper READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(DIGITS)
                          .maxStringLength(LARGEST)
                          .maxNameLength(1_000)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /** The object that the request brings; an empty one when it brings nothing. */
  static JsonNode read(HttpServletRequest request) {
    String text = text(request);
    JsonNode body = parse("body", text.isBlank() ? "{}" : text);
    if (!body.isObject()) {
      throw new BadRequest("body", "the body is a JSON object");
    }
    return body;
  }

  private static String text(HttpServletRequest request) {
    try {
      byte[] bytes = request.getInputStream().readNBytes(LARGEST);
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRequest("body", "the body is not UTF-8");
    } catch (IOException e) {
      throw new BadRequest("body", "the body did not come whole");
    }
  }

  /** Any JSON within the bounds. */
  static JsonNode parse(String field, String text) {
    try {
      return READER.readTree(text);
    } catch (JacksonException e) {
      throw new BadRequest(
          field,
          "%s is no JSON, names a field twice, or is nested deeper than %d levels"
              .formatted(field, DEPTH));
    }
  }

  /** As PostgreSQL keeps it, which takes fewer texts and numbers than JSON has. */
  static String kept(String field, JsonNode value) {
    require(field, value);
    return value.toString();
  }

  private static void require(String field, JsonNode value) {
    if (value.isString()) {
      requireText(field, value.asString());
    } else if (value.isNumber() && Math.abs((long) value.decimalValue().scale()) > EXPONENT) {
      throw new BadRequest(field, field + " has a number that is too large, or too small");
    }
    value
        .propertyStream()
        .forEach(
            each -> {
              requireText(field, each.getKey());
              require(field, each.getValue());
            });
    if (value.isArray()) {
      value.forEach(each -> require(field, each));
    }
  }

  private static void requireText(String field, String text) {
    boolean whole =
        text.codePoints()
            .noneMatch(
                point ->
                    point == 0
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    if (!whole) {
      throw new BadRequest(
          field, field + " has a text with a NUL, or with half of a surrogate pair");
    }
  }
}
