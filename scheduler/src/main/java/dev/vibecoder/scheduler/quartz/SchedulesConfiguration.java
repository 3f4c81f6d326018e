package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.Launcher;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/**
 * {@link Schedules} for any command: Quartz stands by and fires nothing. It needs the {@code
 * DataSource}, a {@link ScheduleProperties} and what {@code SchedulerConfiguration} makes.
 */
@Configuration(proxyBeanMethods = false)
public class SchedulesConfiguration {

  @Bean
  SchedulerFactoryBean quartzScheduler(DataSource dataSource, ApplicationContext context) {
    var jobs = new SpringBeanJobFactory();
    jobs.setApplicationContext(context);
    var factory = new SchedulerFactoryBean();
    factory.setSchedulerName("vibe");
    factory.setDataSource(dataSource);
    factory.setJobFactory(jobs);
    factory.setQuartzProperties(quartzProperties());
    factory.setAutoStartup(false);
    return factory;
  }

  private static Properties quartzProperties() {
    var properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "4");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
    properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    properties.setProperty("org.quartz.jobStore.useProperties", "true");
    properties.setProperty("org.quartz.jobStore.tablePrefix", "quartz.QRTZ_");
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    return properties;
  }

  @Bean
  CheckedSchedules checkedSchedules(ScheduleProperties properties, Launcher launcher, Clock clock) {
    return new CheckedSchedules(properties, launcher, clock);
  }

  @Bean
  StoredSchedules storedSchedules(Scheduler scheduler, CheckedSchedules configured) {
    return new StoredSchedules(scheduler, configured);
  }

  @Bean
  Schedules schedules(
      CheckedSchedules configured, StoredSchedules stored, Launcher launcher, Clock clock) {
    return new Schedules(configured, stored, launcher, clock);
  }
}
