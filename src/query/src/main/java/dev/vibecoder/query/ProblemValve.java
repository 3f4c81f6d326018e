package dev.vibecoder.query;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** Answers what Tomcat refuses by itself, such as a malformed path, as every error is answered. */
public final class ProblemValve extends ErrorReportValve {

  /** Tomcat makes it, by its name. */
  public ProblemValve() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    try {
      Refusal.write(
          response.getResponse(),
          HttpStatusCode.valueOf(response.getStatus()),
          "the request cannot be understood, or is not answered here");
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("nobody is there to be told of a refusal", e);
    }
  }
}
