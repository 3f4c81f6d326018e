package dev.vibecoder.jobs.rollup;

import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.store.ExecutionMetricTable;
import dev.vibecoder.store.MetricGroup;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class RollupConfiguration {

  private static final int GROUPS_PER_CHUNK = 50;

  @Bean
  @StepScope
  ChangedGroupReader changedGroupReader(ExecutionMetricTable metrics) {
    return new ChangedGroupReader(metrics);
  }

  @Bean
  @StepScope
  GroupWriter groupWriter(ExecutionMetricTable metrics) {
    return new GroupWriter(metrics);
  }

  @Bean
  Step rollupStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ChangedGroupReader changedGroupReader,
      GroupWriter groupWriter) {
    return new StepBuilder(JobNames.ROLLUP, repository)
        .<MetricGroup, MetricGroup>chunk(GROUPS_PER_CHUNK)
        .transactionManager(transactions)
        .reader(changedGroupReader)
        .writer(groupWriter)
        .build();
  }

  @Bean
  Job rollupJob(PerProjectJobs jobs, Step rollupStep) {
    return jobs.inner(JobNames.ROLLUP, List.of(rollupStep));
  }
}
