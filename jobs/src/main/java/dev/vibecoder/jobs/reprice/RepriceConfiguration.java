package dev.vibecoder.jobs.reprice;

import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.store.ExecutionPriceTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.PriceChangeTable;
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

@Configuration(proxyBeanMethods = false)
class RepriceConfiguration {

  @Bean
  @StepScope
  RepriceTasklet repriceTasklet(
      @Value("#{stepExecution}") StepExecution step,
      ExecutionPriceTable executions,
      PriceChangeTable changes,
      ModelPriceTable prices) {
    return new RepriceTasklet(
        executions, changes, prices, RepriceWindow.of(step.getJobParameters()));
  }

  @Bean
  Step repriceStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RepriceTasklet repriceTasklet) {
    return new StepBuilder(JobNames.REPRICE, repository)
        .tasklet(repriceTasklet, transactions)
        .build();
  }

  @Bean
  Job repriceJob(PerProjectJobs jobs, Step repriceStep) {
    return jobs.inner(JobNames.REPRICE, List.of(repriceStep));
  }
}
