package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Writes a problem where no controller is reached. */
final class Refusal {

  private Refusal() {}

  static void write(HttpServletResponse response, HttpStatusCode status, String detail)
      throws IOException {
    byte[] body = Json.MAPPER.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail));
    SafeHeaders.on(response);
    // What was not read of a body would be taken for the next request; a client has to know.
    response.setHeader("Connection", "close");
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
