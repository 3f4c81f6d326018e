package dev.vibecoder.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a history that begins late by choice is named, so that its counts are not taken for all. */
final class HistoryBound {

  private HistoryBound() {}

  /** What stands behind the name of a project; empty when its history is whole. */
  static String mark(@Nullable Instant since) {
    return since == null ? "" : " (since " + text(since) + ")";
  }

  /** The UTC day, or the instant when it is not the beginning of one. */
  static String text(Instant since) {
    var at = since.atOffset(ZoneOffset.UTC);
    LocalDate day = at.toLocalDate();
    return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toString() : since.toString();
  }
}
