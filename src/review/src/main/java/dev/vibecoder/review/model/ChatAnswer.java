package dev.vibecoder.review.model;

import dev.vibecoder.domain.work.TokenUsage;
import dev.vibecoder.endpoint.TransientFault;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The envelope of an answer of {@code /chat/completions}, believed as far as it can be true.
 *
 * @param content what the model wrote; empty when nothing
 * @param refusal why it would not answer; empty when it did
 * @param finish why it ended, as the endpoint names it
 */
record ChatAnswer(String content, String refusal, String finish, Usage usage) {

  private static final long MOST_TOKENS = 10_000_000;

  /**
   * @param promptTokens about how many were sent
   * @throws TransientFault when it is no answer of this kind, but a page of some proxy, say
   */
  static ChatAnswer of(byte[] body, long promptTokens) throws TransientFault {
    JsonNode answer = tree(body);
    JsonNode choice = answer.path("choices").path(0);
    JsonNode message = choice.path("message");
    if (!message.isObject()) {
      throw TransientFault.busy("answered JSON that is no chat completion", null);
    }
    String content = text(message.path("content"));
    return new ChatAnswer(
        content,
        message.path("refusal").asString(""),
        choice.path("finish_reason").asString(""),
        usage(answer.path("usage"), promptTokens, content));
  }

  private static JsonNode tree(byte[] body) throws TransientFault {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw TransientFault.busy("answered something that is no JSON", null);
    }
  }

  /** Some endpoints answer in parts. */
  private static String text(JsonNode content) {
    if (content.isArray()) {
      var parts = new StringBuilder();
      content.forEach(part -> parts.append(part.path("text").asString("")));
      return parts.toString();
    }
    return content.asString("");
  }

  private static Usage usage(JsonNode usage, long promptTokens, String content) {
    long prompt = usage.path("prompt_tokens").longValue(0);
    long completion = usage.path("completion_tokens").longValue(-1);
    if (prompt <= 0 || prompt > MOST_TOKENS || completion < 0 || completion > MOST_TOKENS) {
      return estimated(promptTokens, 1 + content.length() / 3);
    }
    long cached = part(usage.path("prompt_tokens_details").path("cached_tokens"), prompt);
    long reasoning =
        part(usage.path("completion_tokens_details").path("reasoning_tokens"), completion);
    return new Usage(
        new TokenUsage(prompt - cached, cached, 0, 0, completion - reasoning, reasoning),
        false,
        cost(usage.path("cost")));
  }

  static Usage estimated(long promptTokens, long answerTokens) {
    return new Usage(new TokenUsage(promptTokens, 0, 0, 0, answerTokens, 0), true, null);
  }

  private static long part(JsonNode number, long whole) {
    long part = number.longValue(0);
    return part < 0 || part > whole ? 0 : part;
  }

  private static @Nullable BigDecimal cost(JsonNode cost) {
    boolean stated = cost.isNumber() && Double.isFinite(cost.doubleValue());
    return stated && cost.doubleValue() >= 0 && cost.doubleValue() < 1_000
        ? cost.decimalValue()
        : null;
  }
}
