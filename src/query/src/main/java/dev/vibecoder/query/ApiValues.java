package dev.vibecoder.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values that requests write as text. */
final class ApiValues {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private ApiValues() {}

  static UUID id(String field, String text) {
    if (!ID.matcher(text).matches()) {
      throw new BadRequest(field, field + " is an id, e.g. 019a3c5e-0000-7000-8000-000000000000");
    }
    return UUID.fromString(text);
  }

  /** An instant, or the first one of a UTC day. */
  static Instant time(String field, String text) {
    try {
      OffsetDateTime time =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(text);
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // It is refused like a time that is too far away.
    }
    throw new BadRequest(field, field + " is a time such as 2026-01-31 or 2026-01-31T09:30:00Z");
  }
}
