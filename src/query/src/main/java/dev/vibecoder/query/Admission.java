package dev.vibecoder.query;

import dev.vibecoder.store.ApiToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets in who may ask, and as fast as they may. A token has a rate of its own wherever it comes
 * from; without one, and with a wrong one, the address counts, so that nobody can try tokens fast.
 */
@Component
@Order(2)
final class Admission extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Logger log = LoggerFactory.getLogger(Admission.class);

  private static final String HEALTH = "/health";

  private final transient TokenRule rule;
  private final transient AccessTokens tokens;
  private final transient TokenUses uses;
  private final transient RequestRates rates;

  Admission(TokenRule rule, AccessTokens tokens, TokenUses uses, RequestRates rates) {
    this.rule = rule;
    this.tokens = tokens;
    this.uses = uses;
    this.rates = rates;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean admitted;
    try {
      admitted = admits(request, response);
    } catch (DataAccessException | TransactionException e) {
      log.warn("A token could not be checked: {}", e.getMessage());
      Refusal.write(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "the database cannot be reached, or is too busy");
      return;
    }
    if (admitted) {
      chain.doFilter(request, response);
    }
  }

  private boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = "address " + request.getRemoteAddr();
    String shown = BearerHeader.token(request);
    if (shown == null || request.getRequestURI().equals(HEALTH)) {
      return admitsStranger(request, response, address);
    }
    Duration wait = rates.look(address);
    Optional<ApiToken> token = wait.isZero() ? tokens.find(shown) : Optional.empty();
    if (token.isPresent()) {
      wait = rates.take("token " + token.get().id());
      if (wait.isZero()) {
        uses.note(token.get());
      }
      return isInTime(response, wait);
    }
    return isInTime(response, rates.take(address)) && refuse(response, "invalid_token");
  }

  private boolean admitsStranger(
      HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
    if (!isInTime(response, rates.take(address))) {
      return false;
    }
    boolean open = request.getRequestURI().equals(HEALTH) || !rule.isRequired();
    return open || refuse(response, null);
  }

  private static boolean isInTime(HttpServletResponse response, Duration wait) throws IOException {
    if (wait.isZero()) {
      return true;
    }
    response.setHeader("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    Refusal.write(
        response, HttpStatus.TOO_MANY_REQUESTS, "too many requests; wait as Retry-After says");
    return false;
  }

  private static boolean refuse(HttpServletResponse response, @Nullable String error)
      throws IOException {
    String reason = error == null ? "" : ", error=\"" + error + "\"";
    response.setHeader("WWW-Authenticate", "Bearer realm=\"vibe\"" + reason);
    Refusal.write(
        response,
        HttpStatus.UNAUTHORIZED,
        error == null
            ? "a token is needed: send Authorization: Bearer …; vibe tokens create makes one"
            : "the token is not known, has expired or was revoked; vibe tokens list shows them");
    return false;
  }
}
