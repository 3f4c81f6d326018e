package dev.vibecoder.jobs.imports;

import dev.vibecoder.jobs.JobNames;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  /** It opens its transactions itself, one for ten thousand records. */
  @Bean
  Step importStep(
      JobRepository repository, PlatformTransactionManager transactions, ImportTasklet tasklet) {
    return new StepBuilder(JobNames.IMPORT, repository)
        .tasklet(tasklet, transactions)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }

  @Bean
  Job importJob(JobRepository repository, Step importStep) {
    return new JobBuilder(JobNames.IMPORT, repository).start(importStep).build();
  }
}
