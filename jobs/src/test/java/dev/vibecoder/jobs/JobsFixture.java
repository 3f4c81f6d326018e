package dev.vibecoder.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.imports.ImportsConfiguration;
import dev.vibecoder.jobs.step.Pause;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.embed.EmbeddingSettings;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.StoreConfiguration;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.DirectConnections;
import dev.vibecoder.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Isolation;

/** The jobs on a test database and a workspace of their own, as the application wires them. */
public final class JobsFixture implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @EnableBatchProcessing
  @EnableJdbcJobRepository(
      tablePrefix = "batch.BATCH_",
      isolationLevelForCreate = Isolation.READ_COMMITTED)
  static class Batch {}

  private static final AtomicLong LAUNCHES = new AtomicLong();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public JobsFixture(TestDatabase database, Path workspace) {
    this(database, workspace, c -> {});
  }

  /**
   * @param replacements registers beans that replace those of the same name
   */
  public JobsFixture(
      TestDatabase database, Path workspace, Consumer<GenericApplicationContext> replacements) {
    DataSource dataSource = pool(database);
    context.registerBean("dataSource", DataSource.class, () -> dataSource);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(
        "transactionManager",
        PlatformTransactionManager.class,
        () -> new JdbcTransactionManager(dataSource));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(UuidV7.class, () -> new UuidV7(Clock.systemUTC()));
    context.registerBean(
        DirectConnections.class,
        () -> new DirectConnections(DatabaseUrl.parse("test", database.url())));
    context.registerBean(Workspace.class, () -> new Workspace(workspace, GitLimits.defaults()));
    context.registerBean(
        Reviewer.class,
        () -> new Reviewer(RuleSet.bundled(), context.getBean(FunctionMeter.class)));
    context.registerBean(SecretScanner.class, () -> RuleSet.bundled().secretScanner());
    context.registerBean(
        "jobSettings",
        JobSettings.class,
        () -> new JobSettings(2, 2, 10, 5, Duration.ofDays(7), Duration.ofSeconds(2)));
    context.registerBean("rollupSettings", RollupSettings.class, RollupSettings::defaults);
    context.registerBean("budgetSettings", BudgetSettings.class, () -> BudgetSettings.QUIET);
    context.registerBean("pause", Pause.class, () -> time -> {});
    context.registerBean(ProgressListener.class, () -> ProgressListener.SILENT);
    context.registerBean(
        "embedders",
        ModelEmbedders.class,
        () -> ModelEmbedders.of(EmbeddingSettings.local(), Clock.systemUTC()));
    context.registerBean("indexSettings", IndexSettings.class, IndexSettings::defaults);
    context.registerBean("modelReviews", ModelReviewSettings.class, () -> ModelReviewSettings.OFF);
    context.registerBean("importSettings", ImportSettings.class, ImportSettings::none);
    replacements.accept(context);
    context.register(
        Batch.class, StoreConfiguration.class, ImportsConfiguration.class, JobsConfiguration.class);
    context.refresh();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Project project(Path repository, String name) {
    var owner = bean(UserTable.class).findOrAdd("ann@example.org", "Ann");
    return bean(ProjectTable.class)
        .findOrAdd(owner.id(), NewProject.here(RepositoryUrl.ofPath(repository), name));
  }

  /** A new run; its requested time is like no other's. */
  public JobExecution run(String job) {
    return start(job, nextRequest());
  }

  /** A new run for these projects only. */
  public JobExecution run(String job, Collection<String> projects) {
    return run(job, Map.of("projects", String.join(",", projects)));
  }

  /** A new run with these parameters. */
  JobExecution run(String job, Map<String, String> parameters) {
    var builder = new JobParametersBuilder().addString("requestedAt", nextRequest());
    parameters.forEach(builder::addString);
    return start(job, builder);
  }

  private static String nextRequest() {
    return Instant.EPOCH.plusSeconds(LAUNCHES.incrementAndGet()).toString();
  }

  /** The run of this requested time: a new one, or the restart of one that failed. */
  JobExecution start(String job, String requestedAt) {
    return start(job, new JobParametersBuilder().addString("requestedAt", requestedAt));
  }

  /** The run of these parameters: a new one, or the restart of one that failed. */
  JobExecution start(String job, Map<String, String> parameters) {
    var builder = new JobParametersBuilder();
    parameters.forEach(builder::addString);
    return start(job, builder);
  }

  private JobExecution start(String job, JobParametersBuilder parameters) {
    try {
      return bean(JobOperator.class)
          .start(context.getBean(job + "Job", Job.class), parameters.toJobParameters());
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What this step counted in all runs of all projects. */
  public long counter(String step, String name) {
    var runs = bean(JobRepository.class);
    return Stream.of("project-embed", "project-review", JobNames.PROJECT_NIGHT)
        .flatMap(job -> runs.getJobInstances(job, 0, 100).stream())
        .flatMap(instance -> runs.getJobExecutions(instance).stream())
        .flatMap(run -> run.getStepExecutions().stream())
        .filter(each -> each.getStepName().equals(step))
        .mapToLong(each -> each.getExecutionContext().getLong("count." + name, 0))
        .sum();
  }

  @Override
  public void close() {
    context.close();
  }

  /** As small as the application's: a connection that is not given back is missed soon. */
  private static DataSource pool(TestDatabase database) {
    var config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(8);
    config.setConnectionTimeout(5_000);
    return new HikariDataSource(config);
  }
}
