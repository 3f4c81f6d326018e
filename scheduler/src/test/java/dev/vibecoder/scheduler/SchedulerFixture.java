package dev.vibecoder.scheduler;

import com.zaxxer.hikari.HikariDataSource;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One process of the application, as far as the scheduler sees it. */
public final class SchedulerFixture implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public SchedulerFixture(TestDatabase database, Class<?>... more) {
    this(database.jdbcUrl(), database.user(), database.password(), more);
  }

  SchedulerFixture(String jdbcUrl, String user, String password, Class<?>... more) {
    context.registerBean(HikariDataSource.class, () -> pool(jdbcUrl, user, password));
    context.registerBean(
        DirectConnections.class,
        () -> new DirectConnections(new DatabaseUrl(jdbcUrl, user, password)));
    context.register(TestingBatch.class);
    if (more.length > 0) {
      context.register(more);
    }
    try {
      context.refresh();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static HikariDataSource pool(String jdbcUrl, String user, String password) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(jdbcUrl);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(20);
    pool.setMinimumIdle(1);
    return pool;
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Launcher launcher() {
    return get(Launcher.class);
  }

  Runs runs() {
    return get(Runs.class);
  }

  static LaunchRequest request(String job, String requestedAt) {
    return new LaunchRequest(job, Map.of(), Instant.parse(requestedAt), Origin.CLI);
  }

  /** Launches on this thread and returns the run, which must have begun. */
  Run run(String job, String requestedAt) {
    return ended(launcher().launchAndWait(request(job, requestedAt)));
  }

  static Run ended(Launch launch) {
    if (launch instanceof Launch.Ended ended) {
      return ended.run();
    }
    throw new AssertionError(launch);
  }

  static long started(Launch launch) {
    if (launch instanceof Launch.Started started) {
      return started.runId();
    }
    throw new AssertionError(launch);
  }

  @Override
  public void close() {
    context.close();
  }
}
