package dev.vibecoder.query;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** A job whose inner run fails, and one that does not. */
@Configuration(proxyBeanMethods = false)
class TestingJobs {

  @Bean
  Job rollup(JobRepository repository, PlatformTransactionManager transactions) {
    Step step =
        new StepBuilder("roll", repository)
            .tasklet(
                (contribution, context) -> {
                  contribution.getStepExecution().getExecutionContext().putLong("count.groups", 3);
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new JobBuilder("rollup", repository).start(step).build();
  }

  @Bean
  Job projectNight(JobRepository repository, PlatformTransactionManager transactions) {
    Step step =
        new StepBuilder("sync", repository)
            .tasklet(
                (contribution, context) -> {
                  throw new IllegalStateException("no <b>remote</b>");
                },
                transactions)
            .build();
    return new JobBuilder("project-night", repository).start(step).build();
  }

  @Bean
  Job nightly(JobRepository repository, JobOperator operator, Job projectNight) {
    Step step =
        new StepBuilder("project", repository)
            .job(projectNight)
            .operator(operator)
            .parametersExtractor(
                (job, outer) ->
                    new JobParametersBuilder()
                        .addString("project", "engine")
                        .addString("outerRun", Long.toString(outer.getJobExecutionId()), false)
                        .toJobParameters())
            .build();
    return new JobBuilder("nightly", repository).start(step).build();
  }
}
