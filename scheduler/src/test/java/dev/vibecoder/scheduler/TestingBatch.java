package dev.vibecoder.scheduler;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.store.StoreConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The scheduler room as the application wires it, with scripted jobs. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({StoreConfiguration.class, SchedulerConfiguration.class, TestingJobs.class})
class TestingBatch {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  UuidV7 ids(Clock clock) {
    return new UuidV7(clock);
  }

  @Bean
  JdbcClient jdbc(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  LauncherProperties launcherProperties() {
    return new LauncherProperties(Map.of("nightly", List.of("rollup")), 8, Duration.ofSeconds(20));
  }

  @Bean
  JdbcJobRepositoryFactoryBean jobRepository(
      DataSource dataSource, PlatformTransactionManager transactions) {
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(dataSource);
    factory.setTransactionManager(transactions);
    factory.setTablePrefix("batch.BATCH_");
    factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
    return factory;
  }

  @Bean
  JobOperatorFactoryBean jobOperator(
      JobRepository repository, JobRegistry registry, PlatformTransactionManager transactions) {
    var factory = new JobOperatorFactoryBean();
    factory.setJobRepository(repository);
    factory.setJobRegistry(registry);
    factory.setTransactionManager(transactions);
    return factory;
  }
}
