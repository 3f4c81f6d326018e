package dev.vibecoder.testkit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request as {@link FakeChatServer} saw it.
 *
 * @param authorization header as sent, null when there was none
 * @param status that was answered
 * @param tokens that were billed, 0 for an error
 */
public record ChatCall(JsonNode request, @Nullable String authorization, int status, long tokens) {

  /** What was said in this role. */
  public String said(String role) {
    var text = new StringBuilder();
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asString("").equals(role)) {
        text.append(message.path("content").asString(""));
      }
    }
    return text.toString();
  }
}
