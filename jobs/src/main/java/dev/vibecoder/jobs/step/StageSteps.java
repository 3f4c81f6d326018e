package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.store.StageLock;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** Makes the steps of a stage: one writer for each project, bad rows named and passed over. */
@Component
public final class StageSteps {

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final StageLock locks;
  private final ProjectStep steps;
  private final ProgressListener progress;

  StageSteps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StageLock locks,
      ProjectStep steps,
      ProgressListener progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.locks = locks;
    this.steps = steps;
    this.progress = progress;
  }

  /**
   * A chunk-oriented step. Nothing is retried in place: a failed statement has spoilt the
   * transaction, and a reader that is asked again gives the next item.
   */
  public <V> Step chunked(
      String name,
      Stage stage,
      int chunkSize,
      ItemStreamReader<Outcome<V>> reader,
      ItemStreamWriter<Outcome<V>> writer,
      SkipListener<Outcome<V>, Outcome<V>> refused) {
    return new StepBuilder(name, repository)
        .<Outcome<V>, Outcome<V>>chunk(chunkSize)
        .transactionManager(transactions)
        .reader(reader)
        .writer(writer)
        .faultTolerant()
        .retryPolicy(RetryPolicy.builder().maxRetries(0).build())
        .skipPolicy((failure, skipped) -> Refusal.is(failure))
        .skipListener(refused)
        .listener((StepListener) new StageGuard(stage, locks, steps, progress))
        .build();
  }

  /** A step of one piece that may take long and opens its transactions itself. */
  public Step single(String name, Stage stage, Tasklet tasklet) {
    return tasklet(name, tasklet)
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .listener((StepExecutionListener) new StageGuard(stage, locks, steps, progress))
        .build();
  }

  /** A short step of one piece in one transaction. */
  public Step brief(String name, Tasklet tasklet) {
    return tasklet(name, tasklet).build();
  }

  private TaskletStepBuilder tasklet(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository).tasklet(tasklet, transactions);
  }
}
