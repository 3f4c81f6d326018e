package dev.vibecoder.scheduler;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * Launcher and history as beans, without Quartz. It needs a {@code JobRepository}, a synchronous
 * {@code JobOperator}, a {@code Clock}, a {@link LauncherProperties} and the store room from
 * whoever imports it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "dev\\.vibecoder\\.scheduler\\.quartz\\..*"))
public class SchedulerConfiguration {

  SchedulerConfiguration() {
    // Spring Batch stores local times, and processes compare them.
    if (!ZoneId.systemDefault().getRules().equals(ZoneOffset.UTC.getRules())) {
      throw new IllegalStateException(
          "this process runs in the zone %s, but runs are stored in UTC; start it with -Duser.timezone=UTC"
              .formatted(ZoneId.systemDefault()));
    }
  }

  /** Registers every job bean by its name. */
  @Bean
  JobRegistry jobRegistry() {
    return new MapJobRegistry();
  }
}
