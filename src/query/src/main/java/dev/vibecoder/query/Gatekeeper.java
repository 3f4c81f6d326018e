package dev.vibecoder.query;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets only GET without a body through, and what the {@link WriteRules} name with a small one; both
 * only by a name, and from pages, that are ours.
 */
@Component
@Order(1)
final class Gatekeeper extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient OwnNames names;

  Gatekeeper(QueryServiceSettings settings) {
    names = new OwnNames(settings.address().isLoopbackAddress());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String uri = request.getRequestURI();
    WriteRule rule = WriteRules.find(request.getMethod(), uri).orElse(null);
    if (rule == null ? hasBody(request) : isTooLarge(request, rule)) {
      // Of all answers only this one keeps Tomcat from waiting for a body that may never come.
      Refusal.write(response, HttpStatus.CONTENT_TOO_LARGE, bodyThatMayBe(rule));
    } else if (!names.isCalledByOne(request)) {
      Refusal.write(
          response,
          HttpStatus.MISDIRECTED_REQUEST,
          "this service answers to localhost, 127.0.0.1 and [::1] only");
    } else if (!names.isAskedByOne(request)) {
      Refusal.write(response, HttpStatus.FORBIDDEN, "pages of other sites are not answered");
    } else if (rule == null && !isRead(request)) {
      String allowed = WriteRules.allowed(uri);
      response.setHeader("Allow", allowed);
      Refusal.write(
          response, HttpStatus.METHOD_NOT_ALLOWED, "here nothing but " + allowed + " is answered");
    } else if (rule != null && !hasType(request, rule)) {
      Refusal.write(
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "send it with the header Content-Type: " + String.join(" or ", rule.types()));
    } else {
      SafeHeaders.on(response);
      chain.doFilter(request, response);
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") && WriteRules.isReadable(request.getRequestURI());
  }

  private static String bodyThatMayBe(@Nullable WriteRule rule) {
    return rule == null
        ? "a request has no body here"
        : "this has a Content-Length of at most %,d bytes".formatted(rule.largestBody());
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isTooLarge(HttpServletRequest request, WriteRule rule) {
    return request.getContentLengthLong() > rule.largestBody()
        || (rule.sized() && request.getHeader("Transfer-Encoding") != null);
  }

  private static boolean hasType(HttpServletRequest request, WriteRule rule) {
    String type = request.getContentType();
    return rule.types().isEmpty()
        || (type != null
            && rule.types().contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)));
  }
}
