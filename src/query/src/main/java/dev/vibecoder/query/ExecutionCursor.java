package dev.vibecoder.query;

import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.store.ExecutionSelection.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of executions ended. */
final class ExecutionCursor {

  private ExecutionCursor() {}

  static String text(Execution last) {
    return last.startedAt() + " " + last.id();
  }

  /** Null for the first page. */
  static @Nullable Place place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] parts = text.split(" ", 2);
    Instant startedAt = ApiValues.time("cursor", parts[0]);
    return new Place(startedAt, ApiValues.id("cursor", parts.length == 2 ? parts[1] : ""));
  }
}
