package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import org.jspecify.annotations.Nullable;

/** An execution with what went in and came out. */
record ShownExecution(
    @JsonUnwrapped Execution execution,
    @JsonRawValue @Nullable String input,
    @JsonRawValue @Nullable String output,
    @JsonRawValue @Nullable String metadata) {

  static ShownExecution of(DetailedExecution execution) {
    return new ShownExecution(
        execution.execution(), execution.input(), execution.output(), execution.metadata());
  }
}
