package dev.vibecoder.app.settings;

import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.scheduler.quartz.ScheduleProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Reads the configuration: environment first, then {@code config/application.yaml}. */
public final class SettingsFile {

  private static final Map<String, String> DOCUMENTED_VARIABLES =
      Map.of(
          "DATABASE_URL", "vibe.database.url",
          "DIRECT_URL", "vibe.database.direct-url",
          "REPORTING_URL", "vibe.database.reporting-url",
          "VIBE_EMBEDDING_API_KEY", "vibe.embedding.api-key",
          "VIBE_REVIEW_MODEL_API_KEY", "vibe.review.model.api-key");

  private SettingsFile() {}

  /**
   * The sources of all keys, those of other rooms included.
   *
   * @throws InvalidSettings when a file cannot be read
   */
  public static ConfigurableEnvironment environment(Map<String, String> variables) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.replace(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
    sources.addFirst(new MapPropertySource("documented variables", documented(variables)));
    try {
      ConfigDataEnvironmentPostProcessor.applyTo(environment);
    } catch (RuntimeException e) {
      throw new InvalidSettings(e);
    }
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  /** The variables that the environment was made of. */
  public static Map<String, String> variables(ConfigurableEnvironment environment) {
    var variables = new HashMap<String, String>();
    if (environment
            .getPropertySources()
            .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
        instanceof MapPropertySource source) {
      source.getSource().forEach((name, value) -> variables.put(name, String.valueOf(value)));
    }
    return variables;
  }

  private static Map<String, Object> documented(Map<String, String> variables) {
    Map<String, Object> properties = new HashMap<>();
    DOCUMENTED_VARIABLES.forEach(
        (variable, key) -> {
          String value = variables.getOrDefault(variable, "");
          if (!value.isBlank()) {
            properties.put(key, value);
          }
        });
    return properties;
  }

  /**
   * The keys of this room.
   *
   * @throws InvalidSettings when a value makes no sense, or a key below ours is none of them
   */
  public static Settings settings(ConfigurableEnvironment environment) {
    Binder binder = Binder.get(environment);
    try {
      refuseUnknown(binder, "vibe.database", DatabaseSettings.class);
      refuseUnknown(binder, "vibe.query", QuerySettings.class);
      refuseUnknown(binder, "vibe.jobs", JobsKeys.class);
      refuseUnknown(binder, "vibe.rollup", RollupKeys.class);
      refuseUnknown(binder, "vibe.budgets", BudgetKeys.class);
      refuseUnknown(binder, "vibe.embedding", EmbeddingKeys.class);
      refuseUnknown(binder, "vibe.indexing", IndexingKeys.class);
      refuseUnknown(binder, "vibe.search", SearchKeys.class);
      refuseUnknown(binder, "vibe.review", ReviewKeys.class);
      refuseUnknown(binder, "vibe.git", GitKeys.class);
      refuseSecret(environment, "vibe.git.proxy", "VIBE_GIT_PROXY");
      refuseKey(environment, "vibe.review.model.api-key", "VIBE_REVIEW_MODEL_API_KEY");
      refuseKey(environment, "vibe.budgets.webhook", "VIBE_BUDGETS_WEBHOOK");
      Settings settings = binder.bindOrCreate("vibe", Settings.class);
      settings.git().toLimits();
      settings.rollup().toSettings();
      settings.budgets().toSettings();
      var unused = settings.review().model().toSettings();
      return settings;
    } catch (BindException | IllegalArgumentException e) {
      throw new InvalidSettings(e);
    }
  }

  /** A user and password belong in the environment, not in a file that is shown around. */
  private static void refuseSecret(
      ConfigurableEnvironment environment, String key, String variable) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (isFile(source) && String.valueOf(source.getProperty(key)).contains("@")) {
        throw new IllegalArgumentException(
            key + " in a file must not hold a password; set " + variable + " instead");
      }
    }
  }

  /** Whatever it says. */
  private static void refuseKey(ConfigurableEnvironment environment, String key, String variable) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (isFile(source) && source.containsProperty(key)) {
        throw new IllegalArgumentException(
            key + " does not belong in a file; set " + variable + " instead");
      }
    }
  }

  private static boolean isFile(PropertySource<?> source) {
    return source.getName().startsWith("Config resource");
  }

  /**
   * The prices of {@code config/prices.yaml}.
   *
   * @throws InvalidSettings when one cannot be read
   */
  public static List<ModelPrice> prices(ConfigurableEnvironment environment) {
    return bound(environment, PriceKeys.class).list();
  }

  /**
   * The schedules of {@code config/schedules.yaml}.
   *
   * @throws InvalidSettings when one cannot be read
   */
  public static ScheduleProperties schedules(ConfigurableEnvironment environment) {
    return bound(environment, ScheduleProperties.class);
  }

  private static <T> T bound(ConfigurableEnvironment environment, Class<T> type) {
    try {
      return Binder.get(environment).bindOrCreate("vibe", type);
    } catch (BindException e) {
      throw new InvalidSettings(e);
    }
  }

  /** A misspelt key must not be passed over; variables may be there for somebody else. */
  private static <T> void refuseUnknown(Binder binder, String prefix, Class<T> type) {
    binder.bind(
        prefix,
        Bindable.of(type),
        new NoUnboundElementsBindHandler(
            BindHandler.DEFAULT,
            source ->
                source.getUnderlyingSource() instanceof PropertySource<?> named && isFile(named)));
  }
}
