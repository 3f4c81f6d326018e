package dev.vibecoder.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vibecoder.app.settings.DatabaseSettings;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.Embedders;
import dev.vibecoder.store.StoreConfiguration;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What the rooms need, on one pool of connections; and the rooms, by name. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import(StoreConfiguration.class)
class ApplicationConfiguration {

  @Bean
  HikariDataSource dataSource(Database database, Settings settings) {
    DatabaseUrl application = database.application();
    DatabaseSettings tuning = settings.database();
    var config = new HikariConfig();
    config.setPoolName("vibe");
    config.setJdbcUrl(application.jdbcUrl());
    config.setUsername(application.user());
    config.setPassword(application.password());
    config.setMaximumPoolSize(tuning.poolSize());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(tuning.poolWait().toMillis());
    config.setKeepaliveTime(tuning.keepaliveTime().toMillis());
    config.setMaxLifetime(tuning.maxLifetime().toMillis());
    config.addDataSourceProperty("ApplicationName", "vibe");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The detail of an error holds the row, and a row may hold anything.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty(
        "connectTimeout", Long.toString(Math.max(1, tuning.connectTimeout().toSeconds())));
    if (database.isPooled()) {
      // A prepared statement lives in a session, and a pooler hands out another one each time.
      config.addDataSourceProperty("prepareThreshold", "0");
    }
    return new HikariDataSource(config);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  DirectConnections directConnections(Database database) {
    return new DirectConnections(database.isEmbedded() ? database.application() : database.owner());
  }

  @Bean
  UuidV7 uuidV7(Clock clock) {
    return new UuidV7(clock);
  }

  @Bean
  Embedder embedder(Settings settings, Clock clock) {
    return Embedders.of(settings.embedding().toSettings(), clock);
  }
}
