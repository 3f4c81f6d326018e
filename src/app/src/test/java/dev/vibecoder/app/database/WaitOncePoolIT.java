package dev.vibecoder.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import dev.vibecoder.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often callers of a pool really wait for a database. */
class WaitOncePoolIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int SIZE = 2;

  private final LeavingDatabase database = new LeavingDatabase(DATABASE.dataSource());
  private final CountedWaits waits = new CountedWaits();
  private final WaitOncePool pool = new WaitOncePool(config());

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void waitsOnceForADatabaseThatIsGoneAndGoesOnWhenItIsBack() throws Exception {
    pool.getConnection().close();
    leave();

    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(pool::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasRootCauseMessage("Connection refused")
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("08001"));
    }
    assertThat(waits.count()).isEqualTo(1);

    database.comeBack();
    awaitConnection();
    pool.getConnection().close();
    assertThat(waits.count()).isEqualTo(1);
  }

  @Test
  void waitsAnewWhenTheDatabaseGoesAgain() throws Exception {
    leave();
    assertThatThrownBy(pool::getConnection).hasRootCauseMessage("Connection refused");
    database.comeBack();
    awaitConnection();
    pool.getConnection().close();
    leave();

    assertThatThrownBy(pool::getConnection).hasRootCauseMessage("Connection refused");

    assertThat(waits.count()).isEqualTo(2);
  }

  @Test
  void waitsEachTimeForConnectionsThatAreInUse() throws Exception {
    try (Connection one = pool.getConnection();
        Connection other = pool.getConnection()) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(pool::getConnection)
            .hasMessage(
                "no connection became free within 250 ms; there are 2 (vibe.database.pool-size)");
      }
    }

    assertThat(waits.count()).isEqualTo(2);
    pool.getConnection().close();
  }

  @Test
  void saysThatItIsClosed() {
    pool.close();

    assertThatThrownBy(pool::getConnection).hasMessageContaining("closed");
  }

  private void leave() {
    database.leave();
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** The pool tries by itself, whether somebody asks or not. */
  private void awaitConnection() {
    while (pool.getHikariPoolMXBean().getTotalConnections() == 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private HikariConfig config() {
    var config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(1);
    // The least that the pool takes.
    config.setConnectionTimeout(250);
    config.setMetricsTrackerFactory((name, statistics) -> waits);
    return config;
  }
}
