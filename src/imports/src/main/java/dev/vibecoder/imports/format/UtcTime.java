package dev.vibecoder.imports.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Moments as databases export them: with a space for the T, and without a zone for UTC. */
final class UtcTime {

  private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d\\d(:?\\d\\d)?)$");
  private static final Pattern SHORT_ZONE = Pattern.compile("([+-]\\d\\d)$");
  private static final int DATE_LENGTH = 10;

  private UtcTime() {}

  static Instant parse(String text, String field) {
    try {
      String moment =
          text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
              ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
              : text;
      if (moment.length() > DATE_LENGTH && ZONE.matcher(moment).find(DATE_LENGTH)) {
        return OffsetDateTime.parse(SHORT_ZONE.matcher(moment).replaceFirst("$1:00")).toInstant();
      }
      return LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadRecord(field + " is no time like 2026-01-31T12:00:00Z");
    }
  }
}
