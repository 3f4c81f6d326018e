package dev.vibecoder.domain.work;

import org.jspecify.annotations.Nullable;

/**
 * A task with its texts.
 *
 * @param result what came of it, as JSON
 */
public record DetailedTask(
    Task task, @Nullable String description, @Nullable String prompt, @Nullable String result) {

  /** What may be changed of it. */
  public TaskFields fields() {
    return new TaskFields(
        task.title(), description, prompt, task.priority(), task.agentType(), task.parentTaskId());
  }
}
