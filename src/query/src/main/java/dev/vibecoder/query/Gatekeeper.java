package dev.vibecoder.query;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets only GET without a body through. On a loopback address the host must be a local name too: a
 * page of another site can have its own name resolve to this machine, and would then read the
 * answers.
 */
@Component
final class Gatekeeper extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> LOCAL_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

  private final boolean onlyLocalNames;

  Gatekeeper(QueryServiceSettings settings) {
    onlyLocalNames = settings.address().isLoopbackAddress();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (hasBody(request)) {
      // Of all answers only this one keeps Tomcat from waiting for a body that may never come.
      Refusal.write(response, HttpStatus.CONTENT_TOO_LARGE, "a request has no body here");
    } else if (onlyLocalNames && !isLocal(request)) {
      Refusal.write(
          response,
          HttpStatus.MISDIRECTED_REQUEST,
          "this service answers to localhost, 127.0.0.1 and [::1] only");
    } else if (!request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET");
      Refusal.write(response, HttpStatus.METHOD_NOT_ALLOWED, "nothing but GET is answered");
    } else {
      SafeHeaders.on(response);
      chain.doFilter(request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Without the header Tomcat takes the name of the machine that it listens on. */
  private static boolean isLocal(HttpServletRequest request) {
    return request.getHeader("Host") != null
        && LOCAL_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
  }
}
