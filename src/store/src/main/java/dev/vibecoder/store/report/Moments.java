package dev.vibecoder.store.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads instants from the current row of a result. */
final class Moments {

  private Moments() {}

  static @Nullable Instant of(ResultSet row, int column) throws SQLException {
    return of(row.getObject(column, OffsetDateTime.class));
  }

  static @Nullable Instant of(ResultSet row, String column) throws SQLException {
    return of(row.getObject(column, OffsetDateTime.class));
  }

  private static @Nullable Instant of(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
