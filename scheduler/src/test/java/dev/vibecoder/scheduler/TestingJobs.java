package dev.vibecoder.scheduler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Jobs whose bodies the tests script. */
@Configuration(proxyBeanMethods = false)
class TestingJobs {

  static final int ITEMS = 20;
  static final int CHUNK = 2;

  /** What happens at an item of the job "items". */
  static volatile IntConsumer atItem = item -> {};

  /** What happens in the body of the jobs "body", "nightly" and "rollup". */
  static volatile Runnable inBody = () -> {};

  /** What happens in the first step of the project-night of a project. */
  static final Map<String, Runnable> IN_FIRST = new ConcurrentHashMap<>();

  /** What happens in its second step. */
  static final Map<String, Runnable> IN_PROJECT = new ConcurrentHashMap<>();

  static final List<Integer> WRITTEN = new CopyOnWriteArrayList<>();
  static final AtomicInteger BODIES = new AtomicInteger();

  static void reset() {
    atItem = item -> {};
    inBody = () -> {};
    IN_PROJECT.clear();
    IN_FIRST.clear();
    WRITTEN.clear();
    BODIES.set(0);
  }

  @Bean
  Job items(JobRepository repository, PlatformTransactionManager transactions) {
    Step step =
        new StepBuilder("copy", repository)
            .<Integer, Integer>chunk(CHUNK)
            .transactionManager(transactions)
            .reader(numbers())
            .writer(
                chunk -> {
                  for (Integer item : chunk.getItems()) {
                    atItem.accept(item);
                    WRITTEN.add(item);
                  }
                })
            .listener(
                new StepExecutionListener() {
                  @Override
                  public void beforeStep(StepExecution step) {
                    step.getExecutionContext().putLong("count.seen", 7);
                    step.getExecutionContext().putString("other", "x");
                  }
                })
            .build();
    return new JobBuilder("items", repository).start(step).build();
  }

  private static ItemStreamReader<Integer> numbers() {
    var reader =
        new AbstractItemCountingItemStreamItemReader<Integer>() {
          private int next;

          @Override
          protected Integer doRead() {
            next++;
            return next;
          }

          @Override
          protected void doOpen() {
            next = 0;
          }

          @Override
          protected void doClose() {}

          @Override
          protected void jumpToItem(int index) {
            next = index;
          }
        };
    reader.setName("numbers");
    reader.setMaxItemCount(ITEMS);
    return reader;
  }

  @Bean
  Job body(JobRepository repository, PlatformTransactionManager transactions) {
    return single("body", repository, transactions);
  }

  @Bean
  Job nightly(JobRepository repository, PlatformTransactionManager transactions) {
    return single("nightly", repository, transactions);
  }

  @Bean
  Job rollup(JobRepository repository, PlatformTransactionManager transactions) {
    Step step =
        new StepBuilder("roll", repository)
            .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
            .build();
    return new JobBuilder("rollup", repository).start(step).build();
  }

  private static Job single(
      String name, JobRepository repository, PlatformTransactionManager transactions) {
    Step step =
        new StepBuilder(name + "-step", repository)
            .tasklet(
                (contribution, context) -> {
                  BODIES.incrementAndGet();
                  inBody.run();
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new JobBuilder(name, repository).start(step).build();
  }

  @Bean
  Job projectNight(JobRepository repository, PlatformTransactionManager transactions) {
    Step first = projectStep("first", IN_FIRST, repository, transactions);
    Step second = projectStep("second", IN_PROJECT, repository, transactions);
    return new JobBuilder("project-night", repository).start(first).next(second).build();
  }

  private static Step projectStep(
      String name,
      Map<String, Runnable> bodies,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              Object project = context.getStepContext().getJobParameters().get("project");
              bodies.getOrDefault(String.valueOf(project), () -> {}).run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Job projects(JobRepository repository, JobOperator operator, Job projectNight) throws Exception {
    Step projectStep =
        new StepBuilder("project", repository)
            .job(projectNight)
            .operator(operator)
            .parametersExtractor((job, step) -> innerParameters(step))
            .build();
    var handler = new TaskExecutorPartitionHandler();
    handler.setStep(projectStep);
    handler.setTaskExecutor(new SimpleAsyncTaskExecutor("project-"));
    Step all =
        new StepBuilder("projects", repository)
            .partitioner("project", gridSize -> partitions())
            .partitionHandler(handler)
            .build();
    return new JobBuilder("projects", repository).start(all).build();
  }

  private static Map<String, ExecutionContext> partitions() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(i -> "p" + i)
        .collect(
            Collectors.toMap(p -> p, p -> new ExecutionContext(Map.of("project", (Object) p))));
  }

  private static JobParameters innerParameters(StepExecution step) {
    return new JobParametersBuilder()
        .addString("project", step.getExecutionContext().getString("project"))
        .addString("requestedAt", step.getJobParameters().getString("requestedAt"))
        .addString("outerRun", Long.toString(step.getJobExecutionId()), false)
        .toJobParameters();
  }
}
