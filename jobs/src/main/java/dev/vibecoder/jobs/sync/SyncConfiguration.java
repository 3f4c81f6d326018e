package dev.vibecoder.jobs.sync;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.StageSteps;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SyncConfiguration {

  /** A clone may take an hour; no transaction is open meanwhile. */
  @Bean
  Step syncStep(StageSteps steps, SyncTasklet tasklet) {
    return steps.single(JobNames.SYNC, Stage.SYNC, tasklet);
  }

  @Bean
  Job projectSyncJob(PerProjectJobs jobs, Step syncStep) {
    return jobs.inner(JobNames.perProject(JobNames.SYNC), List.of(syncStep));
  }

  @Bean
  Job syncJob(PerProjectJobs jobs, Job projectSyncJob) {
    return jobs.outer(JobNames.SYNC, projectSyncJob);
  }
}
