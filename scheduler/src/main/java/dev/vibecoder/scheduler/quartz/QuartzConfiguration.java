package dev.vibecoder.scheduler.quartz;

import org.quartz.Scheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@link SchedulesConfiguration} for the process that fires: the schedules start with it. */
@Configuration(proxyBeanMethods = false)
@Import(SchedulesConfiguration.class)
public class QuartzConfiguration {

  @Bean
  FiringLifecycle firingLifecycle(Scheduler scheduler, StoredSchedules stored) {
    return new FiringLifecycle(scheduler, stored);
  }
}
