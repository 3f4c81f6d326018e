package dev.vibecoder.app.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Reads the configuration: environment first, then {@code config/application.yaml}. */
public final class SettingsFile {

  private static final Map<String, String> DOCUMENTED_VARIABLES =
      Map.of(
          "DATABASE_URL", "vibe.database.url",
          "DIRECT_URL", "vibe.database.direct-url",
          "REPORTING_URL", "vibe.database.reporting-url");

  private SettingsFile() {}

  /** The sources of all keys, those of other rooms included. */
  public static ConfigurableEnvironment environment(Map<String, String> variables) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.replace(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
    sources.addFirst(new MapPropertySource("documented variables", documented(variables)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    ConfigurationPropertySources.attach(environment);
    return environment;
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

  /** The keys of this room. */
  public static Settings settings(ConfigurableEnvironment environment) {
    return Binder.get(environment).bindOrCreate("vibe", Settings.class);
  }
}
