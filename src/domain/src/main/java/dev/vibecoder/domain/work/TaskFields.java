package dev.vibecoder.domain.work;

import dev.vibecoder.domain.people.FieldText;
import dev.vibecoder.domain.people.RefusedChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a task.
 *
 * @param title one line
 * @param prompt what an agent is told
 * @param agentType which agents may claim it; null: any
 * @param parentTaskId task that it is a part of; null: none
 * @throws RefusedChange when a field cannot be kept
 */
public record TaskFields(
    String title,
    @Nullable String description,
    @Nullable String prompt,
    TaskPriority priority,
    @Nullable AgentType agentType,
    @Nullable UUID parentTaskId) {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 1_000_000;

  public TaskFields {
    FieldText.line("title", title, LONGEST_TITLE);
    FieldText.text("description", description, LONGEST_TEXT);
    FieldText.text("prompt", prompt, LONGEST_TEXT);
  }
}
