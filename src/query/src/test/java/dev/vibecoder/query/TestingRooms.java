package dev.vibecoder.query;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.imports.ImportsConfiguration;
import dev.vibecoder.scheduler.LauncherProperties;
import dev.vibecoder.scheduler.SchedulerConfiguration;
import dev.vibecoder.scheduler.quartz.Schedule;
import dev.vibecoder.scheduler.quartz.ScheduleProperties;
import dev.vibecoder.scheduler.quartz.SchedulesConfiguration;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.store.AgentExecutions;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ApiTokenTable;
import dev.vibecoder.store.SearchTables;
import dev.vibecoder.store.StoreConfiguration;
import dev.vibecoder.store.TaskQueue;
import dev.vibecoder.store.TaskTable;
import dev.vibecoder.store.UserTable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Isolation;

/** The rooms around the query room, in one context. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableBatchProcessing
@EnableJdbcJobRepository(
    tablePrefix = "batch.BATCH_",
    isolationLevelForCreate = Isolation.READ_COMMITTED)
@Import({
  StoreConfiguration.class,
  ImportsConfiguration.class,
  SchedulerConfiguration.class,
  SchedulesConfiguration.class,
  QueryConfiguration.class,
  TestingJobs.class
})
class TestingRooms {

  @Bean
  UuidV7 ids(Clock clock) {
    return new UuidV7(clock);
  }

  @Bean
  JdbcClient jdbc(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  LauncherProperties launcherProperties() {
    return new LauncherProperties(Map.of(), 2, Duration.ofSeconds(10));
  }

  @Bean
  ScheduleProperties scheduleProperties() {
    return new ScheduleProperties(
        List.of(new Schedule("night", "nightly", "0 0 2 * * ?", "Europe/Vienna", null, null)));
  }

  @Bean
  TokenUses tokenUses(ApiTokenTable table, Clock clock) {
    return new TokenUses(table, clock);
  }

  @Bean
  WritableTables writableTables(
      UserTable users,
      AgentTable agents,
      TaskTable tasks,
      TaskQueue queue,
      AgentExecutions executions) {
    return new WritableTables(users, agents, tasks, queue, executions);
  }

  @Bean
  CodeSearch codeSearch(Embedder embedder, SearchTables tables) {
    return new CodeSearch(generation -> embedder, tables);
  }
}
