package dev.vibecoder.store.report;

import java.util.Locale;

/** What a report sums by; which of them a report knows, it says itself. */
public enum Grouping {
  DAY,
  WEEK,
  MONTH,
  PROJECT,
  USER,
  AGENT,
  MODEL,
  PROVIDER,
  AUTHOR,
  STATUS,
  /** The rules, and each model. */
  REVIEWER,
  /** Versions of the rule set. */
  RULES,
  /** Single rules. */
  RULE;

  /** Do the groups follow each other in time? */
  public boolean isTime() {
    return this == DAY || this == WEEK || this == MONTH;
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
