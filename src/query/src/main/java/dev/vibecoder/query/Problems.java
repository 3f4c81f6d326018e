package dev.vibecoder.query;

import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.UnknownProject;
import dev.vibecoder.search.embed.EmbeddingFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what went wrong as a problem. What nobody expected gets a number and no more; the log has
 * the rest under it.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler({BadRequest.class, InvalidQuestion.class})
  ProblemDetail badRequest(RuntimeException problem) {
    return problem(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail malformed(InvalidParameterException problem) {
    return problem(HttpStatus.BAD_REQUEST, "the parameters are malformed, or too many");
  }

  @ExceptionHandler({NotThere.class, UnknownProject.class})
  ProblemDetail notThere(RuntimeException problem) {
    return problem(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail notEmbedded(EmbeddingFailure problem) {
    log.warn("A question could not be embedded: {}", problem.getMessage());
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, "questions cannot be embedded now; the log says why");
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ProblemDetail databaseAway(RuntimeException problem) {
    log.warn("A question got no answer from the database: {}", problem.getMessage());
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, "the database cannot be reached, or is too busy");
  }

  @ExceptionHandler
  @Nullable ProblemDetail unexpected(Exception problem, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
      return null;
    }
    String id = UUID.randomUUID().toString();
    log.error("Unexpected ({}) at {}: {}", id, request.getRequestURI(), problem, problem);
    ProblemDetail detail =
        problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected; the log has it under this id");
    detail.setProperty("id", id);
    return detail;
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
