package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Task;
import org.jspecify.annotations.Nullable;

/** A task with its texts. */
record ShownTask(
    @JsonUnwrapped Task task,
    @Nullable String description,
    @Nullable String prompt,
    @JsonRawValue @Nullable String result) {

  static ShownTask of(DetailedTask task) {
    return new ShownTask(task.task(), task.description(), task.prompt(), task.result());
  }
}
