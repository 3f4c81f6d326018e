package dev.vibecoder.jobs.reprice;

import dev.vibecoder.store.ExecutionPosition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Where a repricing has come to, kept with what it wrote. */
final class RepricePosition {

  private static final String USER = "position.user";
  private static final String STARTED = "position.started";
  private static final String ID = "position.id";

  private RepricePosition() {}

  /** Null before the first page. */
  static @Nullable ExecutionPosition of(ExecutionContext context) {
    if (!context.containsKey(USER)) {
      return null;
    }
    return new ExecutionPosition(
        UUID.fromString(context.getString(USER)),
        Instant.parse(context.getString(STARTED)),
        UUID.fromString(context.getString(ID)));
  }

  static void keep(ExecutionContext context, ExecutionPosition position) {
    context.putString(USER, position.userId().toString());
    context.putString(STARTED, position.startedAt().toString());
    context.putString(ID, position.id().toString());
  }
}
