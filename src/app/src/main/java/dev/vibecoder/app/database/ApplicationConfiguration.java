package dev.vibecoder.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vibecoder.app.settings.DatabaseSettings;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.SearchTables;
import dev.vibecoder.store.StoreConfiguration;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What the rooms need, on one pool of connections; and the rooms, by name. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import(StoreConfiguration.class)
class ApplicationConfiguration {

  @Bean
  HikariDataSource dataSource(Database database, Settings settings, Allowance allowance) {
    DatabaseUrl application = database.application();
    DatabaseSettings tuning = settings.database();
    var config = new HikariConfig();
    config.setPoolName(allowance.name());
    config.setJdbcUrl(application.jdbcUrl());
    config.setUsername(application.user());
    config.setPassword(application.password());
    config.setMaximumPoolSize(allowance.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(allowance.patience().toMillis());
    config.setKeepaliveTime(tuning.keepaliveTime().toMillis());
    config.setMaxLifetime(tuning.maxLifetime().toMillis());
    config.addDataSourceProperty("ApplicationName", allowance.name());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The detail of an error holds the row, and a row may hold anything.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty(
        "connectTimeout", Long.toString(Math.max(1, tuning.connectTimeout().toSeconds())));
    if (database.isPooled()) {
      // A prepared statement lives in a session, and a pooler hands out another one each time.
      config.addDataSourceProperty("prepareThreshold", "0");
    }
    if (allowance.readOnly()) {
      config.setReadOnly(true);
      // Outside transactions it is kept by the session, which behind a pooler is not ours.
      config.addDataSourceProperty("readOnlyMode", database.isPooled() ? "transaction" : "always");
    }
    return new WaitOncePool(config);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource, Allowance allowance) {
    var template = new JdbcTemplate(dataSource);
    template.setQueryTimeout((int) allowance.answerTimeout().toSeconds());
    return JdbcClient.create(template);
  }

  @Bean
  DirectConnections directConnections(Database database) {
    return new DirectConnections(database.owner());
  }

  @Bean
  UuidV7 uuidV7(Clock clock) {
    return new UuidV7(clock);
  }

  @Bean
  ModelEmbedders modelEmbedders(Allowance allowance, Clock clock) {
    return ModelEmbedders.of(allowance.embedding(), clock);
  }

  @Bean
  Embedder embedder(ModelEmbedders embedders) {
    return embedders.configured();
  }

  @Bean
  CodeSearch codeSearch(ModelEmbedders embedders, SearchTables tables) {
    return new CodeSearch(embedders::of, tables);
  }
}
