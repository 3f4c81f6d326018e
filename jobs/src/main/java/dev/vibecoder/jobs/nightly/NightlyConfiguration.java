package dev.vibecoder.jobs.nightly;

import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.EmbedSteps;
import dev.vibecoder.jobs.step.IngestSteps;
import dev.vibecoder.jobs.step.ModelReviewSteps;
import dev.vibecoder.jobs.step.PerProjectJobs;
import java.util.ArrayList;
import java.util.List;
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
      IngestSteps ingest,
      Step reviewStep,
      EmbedSteps embed,
      ModelReviewSteps model) {
    List<Step> steps = new ArrayList<>(List.of(syncStep));
    steps.addAll(ingest.steps());
    steps.add(reviewStep);
    steps.addAll(embed.steps());
    // The last, as it may take long and may be given up: nothing waits for it.
    steps.addAll(model.steps());
    return jobs.inner(JobNames.PROJECT_NIGHT, steps);
  }

  @Bean
  Job nightlyJob(PerProjectJobs jobs, Job projectNightJob) {
    return jobs.outer(JobNames.NIGHTLY, projectNightJob);
  }
}
