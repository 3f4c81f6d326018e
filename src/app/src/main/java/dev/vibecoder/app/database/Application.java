package dev.vibecoder.app.database;

import dev.vibecoder.app.settings.Settings;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The rooms, wired on a database. Close it to let the connections go. */
public final class Application implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Wires the rooms; beans are made when they are first asked for. */
  public static Application on(
      Database database, Settings settings, Clock clock, ConfigurableEnvironment environment) {
    var application = new SpringApplication(ApplicationConfiguration.class);
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
    return new Application(application.run());
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
