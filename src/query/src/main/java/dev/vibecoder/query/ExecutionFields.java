package dev.vibecoder.query;

import dev.vibecoder.domain.work.ExecutionEnd;
import dev.vibecoder.domain.work.ExecutionStatus;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said at the end of an execution. */
final class ExecutionFields {

  static final String[] OF_AN_END = {
    "output",
    "input_tokens",
    "cached_input_tokens",
    "cache_write_tokens",
    "cache_write_1h_tokens",
    "output_tokens",
    "reasoning_tokens",
    "cost",
    "provider",
    "model",
    "duration_ms",
    "completed_at"
  };

  static final String[] OF_A_FAILURE =
      Stream.concat(Arrays.stream(OF_AN_END), Stream.of("error")).toArray(String[]::new);

  private ExecutionFields() {}

  static ExecutionEnd end(ExecutionStatus status, Body body, @Nullable String error) {
    return new ExecutionEnd(
        status,
        body.json("output"),
        body.usage(),
        body.decimal("cost"),
        body.text("provider"),
        body.text("model"),
        body.number("duration_ms"),
        body.time("completed_at"),
        error);
  }
}
