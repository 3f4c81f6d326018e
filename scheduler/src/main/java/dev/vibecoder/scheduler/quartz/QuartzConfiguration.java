package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.RunRecovery;
import org.quartz.Scheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * {@link SchedulesConfiguration} for the process that fires: the schedules start with it, and it
 * looks for the runs of dead processes every half minute.
 */
@Configuration(proxyBeanMethods = false)
@Import(SchedulesConfiguration.class)
public class QuartzConfiguration {

  @Bean
  DeadRunSweep deadRunSweep(RunRecovery recovery) {
    return new DeadRunSweep(recovery);
  }

  @Bean
  FiringLifecycle firingLifecycle(Scheduler scheduler, StoredSchedules stored) {
    return new FiringLifecycle(scheduler, stored);
  }
}
