package dev.vibecoder.app.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.database}. The three URLs are better given in the environment, as
 * DATABASE_URL, DIRECT_URL and REPORTING_URL, which win.
 *
 * @param url the database; null for the embedded one
 * @param directUrl the same one past a pooler; null when {@code url} is direct
 * @param reportingUrl a login that may only read; null to make one
 * @param poolSize connections at most
 * @param connectTimeout how long a connection may take
 * @param poolWait how long a thread waits for a free connection, and all of them together for a
 *     database that is gone
 * @param keepaliveTime how often an idle connection is probed
 * @param maxLifetime how old a connection gets
 */
public record DatabaseSettings(
    @Nullable String url,
    @Nullable String directUrl,
    @Nullable String reportingUrl,
    @DefaultValue("8") int poolSize,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration poolWait,
    @DefaultValue("2m") Duration keepaliveTime,
    @DefaultValue("30m") Duration maxLifetime) {

  public DatabaseSettings {
    url = Settings.nullIfBlank(url);
    directUrl = Settings.nullIfBlank(directUrl);
    reportingUrl = Settings.nullIfBlank(reportingUrl);
    if (poolSize < 2) {
      throw new IllegalArgumentException("vibe.database.pool-size must be 2 or more");
    }
  }
}
