package dev.vibecoder.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool whose callers wait together for a database that is gone, not one after the other: when it
 * could not be reached for the connection timeout, whoever waits or comes after is told so at once,
 * until the pool, which goes on trying, has a connection again.
 */
final class WaitOncePool extends HikariDataSource {

  private static final Logger log = LoggerFactory.getLogger(WaitOncePool.class);

  /** How soon who waits learns what others found out. */
  private static final long LONGEST_LOOK_MILLIS = 1000;

  private volatile @Nullable Outage outage;

  WaitOncePool(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    long start = System.nanoTime();
    for (long look = start; !isClosed(); look = System.nanoTime()) {
      refuseWhileGone();
      try {
        Connection connection = lookFor();
        outage = null;
        return connection;
      } catch (SQLTransientConnectionException e) {
        remember(e, look);
        if (isUsedUp(start)) {
          refuseWhileGone();
          throw new SQLTransientConnectionException(
              "no connection became free within %d ms; there are %d (vibe.database.pool-size)"
                  .formatted(getConnectionTimeout(), getMaximumPoolSize()),
              e.getSQLState(),
              e.getCause());
        }
      }
    }
    throw new SQLException("the pool of connections '" + getPoolName() + "' is closed");
  }

  private Connection lookFor() throws SQLException {
    var pool = (HikariPool) getHikariPoolMXBean();
    return pool.getConnection(Math.min(LONGEST_LOOK_MILLIS, getConnectionTimeout()));
  }

  /** Where nothing went wrong, all connections were in use. */
  private void remember(SQLException e, long since) {
    Throwable cause = e.getCause();
    if (cause != null && outage == null) {
      outage = new Outage(cause, e.getSQLState(), since);
    }
  }

  /** As long as there are connections, one of them may be given back. */
  private void refuseWhileGone() throws SQLException {
    Outage known = outage;
    if (known != null
        && isUsedUp(known.since())
        && getHikariPoolMXBean().getTotalConnections() == 0) {
      if (known.isFirst()) {
        log.warn(
            "The database could not be reached for {} ms; nobody waits for it until it can be.",
            getConnectionTimeout());
      }
      throw new SQLTransientConnectionException(
          "the database cannot be reached", known.sqlState(), known.cause());
    }
  }

  private boolean isUsedUp(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) >= getConnectionTimeout();
  }
}
