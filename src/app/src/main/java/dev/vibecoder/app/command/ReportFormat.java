package dev.vibecoder.app.command;

import java.util.Locale;

/** How reports of what was spent are written. */
enum ReportFormat {
  TABLE,
  CSV,
  JSON,
  /** One page with charts that needs nothing else. */
  HTML;

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
