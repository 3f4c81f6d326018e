package dev.vibecoder.search.embed;

import dev.vibecoder.endpoint.EndpointFailure.Reason;
import dev.vibecoder.endpoint.TransientFault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer of {@code /embeddings} and believes nothing of it unseen. */
final class ReplyParser {

  /** Servers write NaN although JSON has none; read it to name the text that it belongs to. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** What a template around each text may add to its tokens. */
  private static final int TEMPLATE_TOKENS = 64;

  private final int dimensions;
  private final int maxTokens;

  ReplyParser(int dimensions, int maxTokens) {
    this.dimensions = dimensions;
    this.maxTokens = maxTokens;
  }

  Reply parse(byte[] body, int texts) throws TransientFault {
    JsonNode answer = tree(body);
    JsonNode data = answer.path("data");
    if (!data.isArray() || data.size() != texts) {
      throw TransientFault.broken("answered %d vectors for %d texts".formatted(data.size(), texts));
    }
    Map<Integer, float[]> vectors = new HashMap<>();
    Map<Integer, String> refusals = new HashMap<>();
    for (JsonNode item : data) {
      int index = index(item, texts);
      if (vectors.containsKey(index) || refusals.containsKey(index)) {
        throw TransientFault.broken("answered two vectors for text %d".formatted(index));
      }
      try {
        vectors.put(index, vector(item.path("embedding")));
      } catch (UnusableVector e) {
        refusals.put(index, String.valueOf(e.getMessage()));
      }
    }
    JsonNode usage = answer.path("usage");
    return new Reply(
        vectors,
        refusals,
        answer.path("model").stringValue(null),
        tokens(usage, texts),
        cost(usage));
  }

  private static JsonNode tree(byte[] body) throws TransientFault {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw TransientFault.broken("answered something that is no JSON");
    }
  }

  private static int index(JsonNode item, int texts) throws TransientFault {
    int index = item.path("index").intValue(-1);
    if (index < 0 || index >= texts) {
      throw TransientFault.broken("answered a vector for no text that was sent");
    }
    return index;
  }

  private float[] vector(JsonNode numbers) throws TransientFault {
    if (!numbers.isArray()) {
      throw TransientFault.broken("answered a vector that is no list of numbers");
    }
    if (numbers.size() != dimensions) {
      throw new EmbeddingFailure(
          Reason.MODEL_CHANGED,
          "The endpoint answered vectors of %d dimensions where %d are configured; set the model's own"
                  .formatted(numbers.size(), dimensions)
              + " dimensions, and embed into a fresh index",
          null);
    }
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      JsonNode number = numbers.get(i);
      vector[i] = number.isNumber() ? (float) number.doubleValue() : Float.NaN;
    }
    return UnitVector.of(vector);
  }

  private @Nullable Long tokens(JsonNode usage, int texts) {
    long tokens = usage.path("prompt_tokens").longValue(usage.path("total_tokens").longValue(0));
    boolean possible = tokens > 0 && tokens <= (long) texts * (maxTokens + TEMPLATE_TOKENS);
    return possible ? tokens : null;
  }

  private static @Nullable BigDecimal cost(JsonNode usage) {
    JsonNode cost = usage.path("cost");
    boolean stated = cost.isNumber() && Double.isFinite(cost.doubleValue());
    return stated && cost.doubleValue() >= 0 ? cost.decimalValue() : null;
  }
}
