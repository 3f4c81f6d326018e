package dev.vibecoder.app.database;

import dev.vibecoder.app.log.JavaLogging;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.imports.SpanImport;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.query.QueryConfiguration;
import dev.vibecoder.query.QueryServiceSettings;
import dev.vibecoder.query.TokenUses;
import dev.vibecoder.query.WritableTables;
import dev.vibecoder.scheduler.Runs;
import dev.vibecoder.scheduler.quartz.Schedules;
import dev.vibecoder.store.AgentExecutions;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ApiTokenTable;
import dev.vibecoder.store.TaskQueue;
import dev.vibecoder.store.TaskTable;
import dev.vibecoder.store.UserTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/** The rooms, wired on a database. Close it to let the connections go. */
public final class Application implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Wires the rooms that hold the data; beans are made when they are first asked for. */
  public static Application on(
      Database database, Settings settings, Clock clock, ConfigurableEnvironment environment) {
    return new Application(
        application(
                database,
                settings,
                Allowance.forWork(settings),
                clock,
                environment,
                ApplicationConfiguration.class)
            .run());
  }

  /**
   * Wires all rooms, jobs included. When the process is asked to end, runs stop at their next chunk
   * first.
   *
   * @param extent which of the rooms of {@code scheduler} take part
   */
  public static Application withJobs(
      Database database,
      Settings settings,
      Clock clock,
      ConfigurableEnvironment environment,
      ProgressListener progress,
      Class<?>... extent) {
    var sources = new ArrayList<Class<?>>(List.of(extent));
    sources.add(ApplicationConfiguration.class);
    sources.add(JobsApplicationConfiguration.class);
    var application =
        application(
            database,
            settings,
            Allowance.forWork(settings),
            clock,
            environment,
            sources.toArray(Class<?>[]::new));
    application.setLazyInitialization(false);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("progress", progress));
    return new Application(application.run());
  }

  /**
   * Answers over HTTP, on connections of its own that can only read; what is sent is kept through
   * those of the jobs.
   *
   * @param jobs whose runs and schedules are shown; when they are closed this is closed first
   */
  public static Application answering(
      Database database,
      Settings settings,
      Clock clock,
      ConfigurableEnvironment environment,
      QueryServiceSettings service,
      Application jobs) {
    JavaLogging.join();
    var application =
        application(
            database,
            settings,
            Allowance.forAnswers(settings),
            clock,
            environment,
            ApplicationConfiguration.class,
            QueryConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setLazyInitialization(false);
    application.addInitializers(
        context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton("queryServiceSettings", service);
          beans.registerSingleton("spanImport", jobs.get(SpanImport.class));
          beans.registerSingleton("runs", jobs.get(Runs.class));
          beans.registerSingleton("tokenUses", new TokenUses(jobs.get(ApiTokenTable.class), clock));
          beans.registerSingleton("schedules", jobs.get(Schedules.class));
          beans.registerSingleton("writableTables", writableTables(jobs));
        });
    var answers = new Application(application.run());
    ApplicationListener<ContextClosedEvent> closing = event -> answers.close();
    jobs.context.addApplicationListener(closing);
    return answers;
  }

  private static WritableTables writableTables(Application jobs) {
    return new WritableTables(
        jobs.get(UserTable.class),
        jobs.get(AgentTable.class),
        jobs.get(TaskTable.class),
        jobs.get(TaskQueue.class),
        jobs.get(AgentExecutions.class));
  }

  private static SpringApplication application(
      Database database,
      Settings settings,
      Allowance allowance,
      Clock clock,
      ConfigurableEnvironment environment,
      Class<?>... sources) {
    // Logs are set up already, and in our way.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    var application = new SpringApplication(sources);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setLazyInitialization(true);
    application.setRegisterShutdownHook(false);
    application.setEnvironment(environment);
    application.addInitializers(
        context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton("database", database);
          beans.registerSingleton("settings", settings);
          beans.registerSingleton("allowance", allowance);
          beans.registerSingleton("clock", clock);
        });
    return application;
  }

  /** The only bean of this type. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
