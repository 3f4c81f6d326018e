package dev.vibecoder.testkit;

import org.jspecify.annotations.Nullable;

/**
 * How {@link FakeChatServer} answers one request.
 *
 * @param status of the answer
 * @param retryAfter header in either form, null for none
 * @param body the whole body, null for a completion or the server's own error
 * @param content what the model writes, null when the server is to make something up
 * @param finish why it ended
 * @param refusal why it would not answer, null when it did
 */
public record ChatReply(
    Kind kind,
    int status,
    @Nullable String retryAfter,
    @Nullable String body,
    @Nullable String content,
    String finish,
    @Nullable String refusal) {

  /** What is wrong with an answer. */
  public enum Kind {
    NONE,
    WITHOUT_USAGE,
    HUGE_USAGE,
    HALF_BODY,
    HANGS
  }

  /** An answer as it should be. */
  public static ChatReply well() {
    return of(Kind.NONE);
  }

  /** An answer spoilt in this way. */
  public static ChatReply of(Kind kind) {
    return new ChatReply(kind, 200, null, null, null, "stop", null);
  }

  /** A completion with this text. */
  public static ChatReply content(String text) {
    return new ChatReply(Kind.NONE, 200, null, null, text, "stop", null);
  }

  /** A body that may be anything. */
  public static ChatReply body(String text) {
    return new ChatReply(Kind.NONE, 200, null, text, null, "stop", null);
  }

  /** A model that would not. */
  public static ChatReply refusal(String text) {
    return new ChatReply(Kind.NONE, 200, null, null, "", "stop", text);
  }

  /** An error answer. */
  public static ChatReply status(int status) {
    return new ChatReply(Kind.NONE, status, null, null, null, "stop", null);
  }

  /** An error answer with a code as OpenAI gives it, e.g. {@code insufficient_quota}. */
  public static ChatReply error(int status, String code, String message) {
    String body = "{\"error\":{\"message\":\"%s\",\"code\":\"%s\"}}".formatted(message, code);
    return new ChatReply(Kind.NONE, status, null, body, null, "stop", null);
  }

  /** The same that asks to wait. */
  public ChatReply retryAfter(String header) {
    return new ChatReply(kind, status, header, body, content, finish, refusal);
  }

  /** The same that ended for this reason, e.g. {@code length}. */
  public ChatReply finish(String reason) {
    return new ChatReply(kind, status, retryAfter, body, content, reason, refusal);
  }
}
