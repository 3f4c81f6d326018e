package dev.vibecoder.imports;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.store.StoreConfiguration;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.SettableClock;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The import on a test database, at noon of 2026-03-02. */
public final class ImportsFixture implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final UUID userId;

  public ImportsFixture(TestDatabase database) {
    DataSource dataSource = database.dataSource();
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(UuidV7.class, () -> new UuidV7(clock));
    context.registerBean(
        DirectConnections.class,
        () -> new DirectConnections(DatabaseUrl.parse("test", database.url())));
    context.register(Transactions.class, StoreConfiguration.class, ImportsConfiguration.class);
    context.refresh();
    userId = table(UserTable.class).findOrAdd(UUID.randomUUID() + "@test", "Test").id();
  }

  public <T> T table(Class<T> type) {
    return context.getBean(type);
  }

  public UUID userId() {
    return userId;
  }

  /** Imports as the command line does when it is told nothing else. */
  public ImportReport run(Path... paths) {
    return run(new ImportRequest(userId, List.of(paths), null, null, false));
  }

  public ImportReport run(ImportRequest request) {
    return table(ExecutionImport.class).run(request, records -> {});
  }

  @Override
  public void close() {
    context.close();
  }
}
