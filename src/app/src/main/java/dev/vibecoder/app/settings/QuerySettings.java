package dev.vibecoder.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.query}.
 *
 * @param timeout the longest that a query of {@code vibe sql} may take
 * @param tableRows rows of a query that are shown as a table; other formats have no limit
 */
public record QuerySettings(
    @DefaultValue("60s") Duration timeout, @DefaultValue("1000") int tableRows) {

  public QuerySettings {
    if (timeout.toSeconds() < 1 || timeout.toDays() > 1) {
      throw new IllegalArgumentException("vibe.query.timeout is 1 second to 1 day");
    }
    if (tableRows < 0) {
      throw new IllegalArgumentException("vibe.query.table-rows cannot be negative");
    }
  }
}
