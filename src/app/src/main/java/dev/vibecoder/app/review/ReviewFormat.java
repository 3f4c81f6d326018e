package dev.vibecoder.app.review;

import java.util.Locale;

/** How reviews are written. */
public enum ReviewFormat {
  /** For people. */
  TEXT,
  /** One object. */
  JSON,
  /** For code hosts and editors. */
  SARIF;

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
