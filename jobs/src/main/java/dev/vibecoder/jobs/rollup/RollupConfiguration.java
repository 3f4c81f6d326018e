package dev.vibecoder.jobs.rollup;

import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.RollupSettings;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.store.ExecutionMetricTable;
import dev.vibecoder.store.MetricGroup;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

@Configuration(proxyBeanMethods = false)
class RollupConfiguration {

  /** Job parameter: true to compute every group anew, whether or not it changed. */
  private static final String ALL = "all";

  private static final int GROUPS_PER_CHUNK = 500;

  @Bean
  @StepScope
  ChangedGroupReader changedGroupReader(
      ExecutionMetricTable metrics,
      RollupSettings settings,
      @Value("#{stepExecution}") StepExecution step) {
    return new ChangedGroupReader(
        metrics, settings, Boolean.parseBoolean(step.getJobParameters().getString(ALL)));
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
        // A run whose proof failed computes again what the proof queued.
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step proveRollupStep(
      JobRepository repository, PlatformTransactionManager transactions, ProveRollup proveRollup) {
    return new StepBuilder("prove-rollup", repository)
        .tasklet(proveRollup, transactions)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step checkBudgetsStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      CheckBudgets checkBudgets) {
    return new StepBuilder("check-budgets", repository)
        .tasklet(checkBudgets, transactions)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }

  @Bean
  Job rollupJob(PerProjectJobs jobs, Step rollupStep, Step proveRollupStep, Step checkBudgetsStep) {
    return jobs.inner(JobNames.ROLLUP, List.of(rollupStep, proveRollupStep, checkBudgetsStep));
  }
}
