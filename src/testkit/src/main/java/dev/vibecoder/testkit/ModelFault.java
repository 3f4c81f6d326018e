package dev.vibecoder.testkit;

import org.jspecify.annotations.Nullable;

/**
 * How {@link FakeOpenAiServer} spoils one answer.
 *
 * @param status of an error answer; 200 for an answer that is spoilt by its kind
 * @param retryAfter header in either form, null for none
 * @param body of an error answer or a page, null for the server's own
 */
public record ModelFault(
    Kind kind, int status, @Nullable String retryAfter, @Nullable String body) {

  /** What is wrong with an answer. */
  public enum Kind {
    NONE,
    ERROR,
    ONE_VECTOR_LESS,
    ONE_VECTOR_MORE,
    SHUFFLED,
    DUPLICATE_INDEX,
    WRONG_DIMENSIONS,
    NAN,
    INFINITE,
    NULL_NUMBER,
    ZERO_VECTOR,
    BASE64,
    OTHER_MODEL,
    WITHOUT_USAGE,
    NEGATIVE_USAGE,
    HUGE_USAGE,
    HTML,
    HALF_BODY,
    HANGS
  }

  /** An answer as it should be: lets the next fault hit a later request. */
  public static ModelFault none() {
    return of(Kind.NONE);
  }

  /** An answer spoilt in this way. */
  public static ModelFault of(Kind kind) {
    return new ModelFault(kind, 200, null, null);
  }

  /** An error answer. */
  public static ModelFault status(int status) {
    return new ModelFault(Kind.ERROR, status, null, null);
  }

  /** An error answer with a code as OpenAI gives it, e.g. {@code insufficient_quota}. */
  public static ModelFault error(int status, String code, String message) {
    String body = "{\"error\":{\"message\":\"%s\",\"code\":\"%s\"}}".formatted(message, code);
    return new ModelFault(Kind.ERROR, status, null, body);
  }

  /** The same that asks to wait. */
  public ModelFault retryAfter(String header) {
    return new ModelFault(kind, status, header, body);
  }
}
