package dev.vibecoder.jobs.nightly;

import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.PerProjectJobs;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A night: for each project its own run of {@link JobNames#PROJECT_NIGHT}. The rollup is no step of
 * it: it is launched behind every attempt, whatever came of it, since a flow that goes on past a
 * failed step could not be restarted.
 */
@Configuration(proxyBeanMethods = false)
class NightlyConfiguration {

  @Bean
  Job projectNightJob(
      PerProjectJobs jobs,
      Step syncStep,
      Step ingestStep,
      Step markIngestedStep,
      Step reviewStep,
      Step embedStep) {
    return jobs.inner(
        JobNames.PROJECT_NIGHT, syncStep, ingestStep, markIngestedStep, reviewStep, embedStep);
  }

  @Bean
  Job nightlyJob(PerProjectJobs jobs, Job projectNightJob) {
    return jobs.outer(JobNames.NIGHTLY, projectNightJob);
  }
}
