package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words of the domain which rule of the database a change breaks. */
final class BrokenRule {

  private static final String UNIQUE = "23505";

  private BrokenRule() {}

  /** Does it; a rule that is broken becomes a {@link RefusedChange} where people can mend it. */
  static <T> T named(Supplier<T> change) {
    try {
      return change.get();
    } catch (DataIntegrityViolationException e) {
      RefusedChange refusal = refusal(e);
      throw refusal == null ? e : refusal;
    }
  }

  private static @Nullable RefusedChange refusal(DataIntegrityViolationException problem) {
    if (!(problem.getMostSpecificCause() instanceof PSQLException cause)) {
      return null;
    }
    ServerErrorMessage error = cause.getServerErrorMessage();
    if (error == null || error.getConstraint() == null) {
      return null;
    }
    return UNIQUE.equals(cause.getSQLState())
        ? taken(error.getConstraint())
        : broken(error.getConstraint(), error.getMessage());
  }

  private static @Nullable RefusedChange taken(String rule) {
    return switch (rule) {
      case "tasks_source_key" ->
          RefusedChange.conflict("a task of this source and external_id is kept already");
      case "executions_source_key" ->
          RefusedChange.conflict("an execution of this source and external_id is kept already");
      case "agents_user_id_name_key" -> RefusedChange.conflict("another agent has this name");
      case "users_email_key" -> RefusedChange.conflict("another user has this mail address");
      case "users_github_id_key" -> RefusedChange.conflict("another user has this github_id");
      default -> null;
    };
  }

  private static @Nullable RefusedChange broken(String rule, @Nullable String message) {
    return switch (rule) {
      case "tasks_no_cycle", "tasks_no_own_parent" ->
          RefusedChange.invalid("parent_task_id", "a task cannot be a part of itself");
      case "tasks_parent_of_same_project" ->
          RefusedChange.invalid("parent_task_id", "its parent is a task of another project");
      case "tasks_status_arrow", "executions_status_arrow" ->
          RefusedChange.conflict(String.valueOf(message));
      case "executions_end_after_start" ->
          RefusedChange.invalid("completed_at", "it cannot end before it began");
      default -> null;
    };
  }
}
