package dev.vibecoder.app.database;

import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.jobs.step.ProgressListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
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
        application(database, settings, clock, environment, ApplicationConfiguration.class).run());
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
        application(database, settings, clock, environment, sources.toArray(Class<?>[]::new));
    application.setLazyInitialization(false);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("progress", progress));
    return new Application(application.run());
  }

  private static SpringApplication application(
      Database database,
      Settings settings,
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
