package dev.vibecoder.query;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.search.InvalidQuestion;
import dev.vibecoder.search.UnknownProject;
import dev.vibecoder.search.embed.EmbeddingFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what went wrong as a problem. What nobody expected gets a number and no more; the log has
 * the rest under it.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail badRequest(BadRequest problem) {
    return badRequest(problem.field(), problem);
  }

  @ExceptionHandler
  ProblemDetail badQuestion(InvalidQuestion problem) {
    return badRequest(problem.field(), problem);
  }

  private static ProblemDetail badRequest(String field, RuntimeException problem) {
    ProblemDetail detail = problem(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
    detail.setProperty("field", field);
    return detail;
  }

  @ExceptionHandler
  ProblemDetail malformed(InvalidParameterException problem) {
    return problem(HttpStatus.BAD_REQUEST, "the parameters are malformed, or too many");
  }

  @ExceptionHandler
  ProblemDetail notThere(NotThere problem) {
    return problem(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedChange problem) {
    HttpStatus status =
        switch (problem.reason()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case NOT_THERE -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
        };
    ProblemDetail detail = problem(status, String.valueOf(problem.getMessage()));
    if (problem.field() != null) {
      detail.setProperty("field", problem.field());
    }
    return detail;
  }

  @ExceptionHandler
  ProblemDetail unknownProject(UnknownProject problem) {
    ProblemDetail detail = problem(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
    detail.setProperty("field", "project");
    return detail;
  }

  @ExceptionHandler
  ProblemDetail tooSlow(QueryTimeoutException problem) {
    log.warn("A question took the database too long: {}", problem.getMessage());
    return problem(
        HttpStatus.GATEWAY_TIMEOUT, "it took too long; ask for less, or narrow it by a filter");
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

  /** An id in a path that is none. */
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field =
        problem instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(problem.getPropertyName());
    ProblemDetail detail = problem(HttpStatus.BAD_REQUEST, field + " is not one that there can be");
    detail.setProperty("field", field);
    return handleExceptionInternal(problem, detail, headers, status, request);
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
