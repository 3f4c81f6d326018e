package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to be kept.
 *
 * @param projectId null: the project of its parent
 * @param source system that it comes from; null: none
 * @param externalId its identity there; given when the source is
 * @throws RefusedChange when a field cannot be kept
 */
public record NewTask(
    @Nullable UUID projectId,
    TaskFields fields,
    @Nullable String source,
    @Nullable String externalId) {

  private static final int LONGEST_KEY = 300;

  public NewTask {
    FieldText.optionalLine("source", source, LONGEST_KEY);
    FieldText.optionalLine("external_id", externalId, LONGEST_KEY);
    if ((source == null) != (externalId == null)) {
      throw RefusedChange.invalid(
          source == null ? "source" : "external_id", "source and external_id go together");
    }
    if (projectId == null && fields.parentTaskId() == null) {
      throw RefusedChange.invalid("project", "a task names its project, or its parent");
    }
  }
}
