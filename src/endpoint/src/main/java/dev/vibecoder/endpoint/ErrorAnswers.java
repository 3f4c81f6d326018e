package dev.vibecoder.endpoint;

import dev.vibecoder.endpoint.EndpointFailure.Reason;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what an answer other than 200 means: try again, leave the input out, or stop. */
final class ErrorAnswers {

  private static final int SHOWN = 300;
  private static final Pattern KEY_LIKE = Pattern.compile("\\b(sk|key|api)-[\\w*.-]{4,}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private final URI uri;
  private final EndpointSettings settings;
  private final Clock clock;

  ErrorAnswers(URI uri, EndpointSettings settings, Clock clock) {
    this.uri = uri;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The fault when the request may be sent again.
   *
   * @throws RefusedInput when the input is to blame
   * @throws EndpointFailure when nothing would help
   */
  TransientFault of(HttpResponse<byte[]> response) throws RefusedInput {
    int status = response.statusCode();
    JsonNode error = error(response.body());
    String answer = "answered %d %s".formatted(status, message(error, response.body())).strip();
    if (status == 402 || isQuota(error)) {
      throw failure(Reason.QUOTA, answer, "top up the account or raise its limit");
    }
    if (status == 401 || status == 403) {
      String key = settings.apiKey() == null ? "no key was given" : "check the API key";
      throw failure(Reason.CREDENTIALS, answer, key);
    }
    if (status == 400 || status == 413 || status == 422) {
      throw new RefusedInput(answer);
    }
    if (status < 500 && status != 408 && status != 425 && status != 429) {
      throw failure(Reason.CONFIGURATION, answer, "check the base URL and the model's name");
    }
    return status == 500 ? TransientFault.broken(answer) : busy(response, answer);
  }

  /** Text of the endpoint made fit for messages and logs: short, on one line, without the key. */
  String shown(String text) {
    String masked = settings.apiKey() == null ? text : text.replace(settings.apiKey(), "***");
    String line = UNPRINTABLE.matcher(KEY_LIKE.matcher(masked).replaceAll("***")).replaceAll(" ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private TransientFault busy(HttpResponse<byte[]> response, String answer) {
    Duration wait =
        RetryAfter.parse(response.headers().firstValue("Retry-After").orElse(null), clock);
    return TransientFault.busy(answer, wait);
  }

  private EndpointFailure failure(Reason reason, String answer, String wayOut) {
    String message = "%s %s (model '%s'): %s".formatted(uri, answer, settings.model(), wayOut);
    return new EndpointFailure(reason, message, null);
  }

  private static boolean isQuota(JsonNode error) {
    return error.path("code").asString("").equals("insufficient_quota")
        || error.path("type").asString("").equals("insufficient_quota");
  }

  private String message(JsonNode error, byte[] body) {
    String message = error.path("message").asString(error.isString() ? error.stringValue() : "");
    return shown(message.isEmpty() ? head(body) : message);
  }

  private static String head(byte[] body) {
    return new String(body, 0, Math.min(body.length, 4 * SHOWN), StandardCharsets.UTF_8);
  }

  private static JsonNode error(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body).path("error");
    } catch (JacksonException e) {
      return JsonMapper.shared().missingNode();
    }
  }
}
