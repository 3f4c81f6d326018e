package dev.vibecoder.testkit;

import dev.vibecoder.testkit.ModelFault.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answer to an embeddings request, spoilt in one way or not at all. */
final class EmbeddingsAnswer {

  private static final int CHARACTERS_PER_TOKEN = 4;

  private final JsonNode request;
  private final List<String> inputs;
  private final int dimensions;
  private final Kind kind;

  EmbeddingsAnswer(JsonNode request, List<String> inputs, int dimensions, Kind kind) {
    this.request = request;
    this.inputs = inputs;
    this.dimensions = dimensions;
    this.kind = kind;
  }

  /** Tokens as this server counts them. */
  long tokens() {
    return inputs.stream().mapToLong(text -> 1 + text.length() / CHARACTERS_PER_TOKEN).sum();
  }

  String body() {
    if (kind == Kind.HTML) {
      return "<html><body>502 Bad Gateway</body></html>";
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("object", "list");
    answer.put("data", data());
    answer.put("model", kind == Kind.OTHER_MODEL ? "another-model" : request.path("model"));
    if (kind != Kind.WITHOUT_USAGE) {
      answer.put("usage", Map.of("prompt_tokens", billed(), "total_tokens", billed()));
    }
    return JsonMapper.shared().writeValueAsString(answer).replace("\"NaN\"", "NaN");
  }

  static String error(ModelFault fault) {
    return fault.body() != null ? fault.body() : "{\"error\":{\"message\":\"scripted\"}}";
  }

  private long billed() {
    return switch (kind) {
      case NEGATIVE_USAGE -> -5;
      case HUGE_USAGE -> Long.MAX_VALUE;
      default -> tokens();
    };
  }

  private List<Map<String, Object>> data() {
    List<Map<String, Object>> data = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      data.add(item(i, i == 0 ? spoilt(inputs.get(i)) : vector(inputs.get(i), dimensions)));
    }
    switch (kind) {
      case ONE_VECTOR_LESS -> data.remove(data.size() - 1);
      case ONE_VECTOR_MORE -> data.add(item(inputs.size(), vector("more", dimensions)));
      case SHUFFLED -> Collections.reverse(data);
      case DUPLICATE_INDEX -> data.forEach(item -> item.put("index", 0));
      default -> {}
    }
    return data;
  }

  private static Map<String, Object> item(int index, Object vector) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("object", "embedding");
    item.put("index", index);
    item.put("embedding", vector);
    return item;
  }

  /** The first vector of the answer, which carries the fault. */
  private Object spoilt(String text) {
    List<Object> vector = vector(text, dimensions);
    switch (kind) {
      case NAN -> vector.set(1, "NaN");
      case INFINITE -> vector.set(1, 1e300);
      case NULL_NUMBER -> vector.set(1, JsonMapper.shared().nullNode());
      case ZERO_VECTOR -> Collections.fill(vector, 0.0);
      case WRONG_DIMENSIONS -> vector.add(0.5);
      default -> {}
    }
    return kind == Kind.BASE64 ? Base64.getEncoder().encodeToString(new byte[8]) : vector;
  }

  private static List<Object> vector(String text, int dimensions) {
    List<Object> numbers = new ArrayList<>();
    for (float number : FakeVectors.of(text, dimensions)) {
      numbers.add(number);
    }
    return numbers;
  }
}
