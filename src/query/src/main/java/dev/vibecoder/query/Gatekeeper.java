package dev.vibecoder.query;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets only GET without a body through, and to {@code /mcp} POST with a small one; both only by a
 * name, and from pages, that are ours.
 */
@Component
@Order(1)
final class Gatekeeper extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String CALLS = "/mcp";
  private static final int LARGEST_CALL = 256 * 1_024;

  private final transient OwnNames names;

  Gatekeeper(QueryServiceSettings settings) {
    names = new OwnNames(settings.address().isLoopbackAddress());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean calls = request.getRequestURI().equals(CALLS);
    boolean call = calls && request.getMethod().equals("POST");
    if (call ? isTooLarge(request) : hasBody(request)) {
      // Of all answers only this one keeps Tomcat from waiting for a body that may never come.
      Refusal.write(
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          call
              ? "a call has a Content-Length of at most %,d bytes".formatted(LARGEST_CALL)
              : "a request has no body here");
    } else if (!names.isCalledByOne(request)) {
      Refusal.write(
          response,
          HttpStatus.MISDIRECTED_REQUEST,
          "this service answers to localhost, 127.0.0.1 and [::1] only");
    } else if (!names.isAskedByOne(request)) {
      Refusal.write(response, HttpStatus.FORBIDDEN, "pages of other sites are not answered");
    } else if (calls ? !call : !request.getMethod().equals("GET")) {
      response.setHeader("Allow", calls ? "POST" : "GET");
      Refusal.write(
          response, HttpStatus.METHOD_NOT_ALLOWED, "nothing but GET is answered, and POST at /mcp");
    } else {
      SafeHeaders.on(response);
      chain.doFilter(request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isTooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > LARGEST_CALL
        || request.getHeader("Transfer-Encoding") != null;
  }
}
