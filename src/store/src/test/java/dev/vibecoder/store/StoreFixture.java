package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The store room on a test database, as the application wires it. */
final class StoreFixture implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  StoreFixture(TestDatabase database) {
    this(database, Clock.systemUTC());
  }

  StoreFixture(TestDatabase database, Clock clock) {
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
    context.register(Transactions.class, StoreConfiguration.class);
    context.refresh();
  }

  <T> T table(Class<T> type) {
    return context.getBean(type);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
  }

  @Override
  public void close() {
    context.close();
  }
}
