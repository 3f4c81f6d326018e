package dev.vibecoder.review.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the requests of {@code /chat/completions}. */
final class ChatRequests {

  private final ModelSettings settings;
  private final Supplier<String> marks;

  /**
   * @param marks gives a text that nobody can guess, another one each time
   */
  ChatRequests(ModelSettings settings, Supplier<String> marks) {
    this.settings = settings;
    this.marks = marks;
  }

  Map<String, Object> of(ReviewPrompt prompt, AnswerFormat format) {
    String mark = marks.get();
    while (prompt.data().contains(mark)) {
      mark = marks.get();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.endpoint().model());
    body.put(
        "messages",
        List.of(
            message("system", Instructions.system(mark, settings.findings())),
            message("user", Instructions.user(mark, prompt.data()))));
    if (settings.temperature() != null) {
      body.put("temperature", settings.temperature());
    }
    // OpenAI's newer models know the new name alone, most other servers the old one alone.
    boolean openAi = settings.endpoint().provider().equals("openai");
    body.put(openAi ? "max_completion_tokens" : "max_tokens", settings.outputTokens());
    switch (format) {
      case JSON_SCHEMA -> body.put("response_format", schema());
      case JSON_OBJECT -> body.put("response_format", Map.of("type", "json_object"));
      case TEXT -> {}
    }
    return body;
  }

  private static Map<String, String> message(String role, String content) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("role", role);
    message.put("content", content);
    return message;
  }

  private static Map<String, Object> schema() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("name", "review");
    named.put("strict", true);
    named.put("schema", Instructions.schema());
    Map<String, Object> format = new LinkedHashMap<>();
    format.put("type", "json_schema");
    format.put("json_schema", named);
    return format;
  }
}
