package dev.vibecoder.query;

import dev.vibecoder.store.ApiToken;
import dev.vibecoder.store.ApiTokenTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notes when tokens were used, to the minute. It writes, so it has a table of its own: the query
 * service's connections can only read.
 */
public final class TokenUses {

  private static final Logger log = LoggerFactory.getLogger(TokenUses.class);

  private final ApiTokenTable table;
  private final Clock clock;

  /**
   * @param table on connections that may write
   */
  public TokenUses(ApiTokenTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Notes it once a minute at most; that it cannot be noted keeps nobody out. */
  void note(ApiToken token) {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant last = token.lastUsedAt();
    if (last != null && !last.isBefore(minute)) {
      return;
    }
    try {
      table.markUsed(token.id(), minute);
    } catch (DataAccessException e) {
      log.warn("The use of token {} is not noted: {}", token.id(), e.getMessage());
    }
  }
}
