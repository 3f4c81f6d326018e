package dev.vibecoder.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

class SettingsFileTest {

  private static final Path FILE = Path.of("../../config/application.yaml");

  @Test
  void everyKeyOfTheFileMeansSomethingAndStatesTheDefault() throws IOException {
    List<PropertySource<?>> sources =
        new YamlPropertySourceLoader().load("file", new FileSystemResource(FILE));

    Settings fromFile =
        new Binder(ConfigurationPropertySources.from(sources))
            .bind(
                "vibe",
                Bindable.of(Settings.class),
                new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
            .get();

    assertThat(fromFile).isEqualTo(SettingsFile.settings(SettingsFile.environment(Map.of())));
  }

  @Test
  void theEnvironmentWins() {
    Settings settings =
        settings(
            Map.of(
                "VIBE_HOME", "/data/vibe",
                "VIBE_PGVECTOR", "/opt/pgvector",
                "VIBE_QUERY_TIMEOUT", "5s",
                "VIBE_QUERY_TABLEROWS", "7",
                "VIBE_QUERY_ADDRESS", "0.0.0.0",
                "VIBE_DATABASE_POOLSIZE", "3",
                "DATABASE_URL", "postgres://pooled",
                "DIRECT_URL", "postgres://direct",
                "REPORTING_URL", "postgres://reporting"));

    assertThat(settings.homeFolder()).isEqualTo(Path.of("/data/vibe"));
    assertThat(settings.pgvectorFolder()).isEqualTo(Path.of("/opt/pgvector"));
    assertThat(settings.query().timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.query().tableRows()).isEqualTo(7);
    assertThat(settings.query().address()).isEqualTo("0.0.0.0");
    assertThat(settings.database().poolSize()).isEqualTo(3);
    assertThat(settings.database().url()).isEqualTo("postgres://pooled");
    assertThat(settings.database().directUrl()).isEqualTo("postgres://direct");
    assertThat(settings.database().reportingUrl()).isEqualTo("postgres://reporting");
  }

  @Test
  void takesEmptyVariablesAsNotSet() {
    Settings settings = settings(Map.of("DATABASE_URL", " ", "VIBE_HOME", ""));

    assertThat(settings.database().url()).isNull();
    assertThat(settings.homeFolder()).isEqualTo(Path.of(System.getProperty("user.home"), ".vibe"));
    assertThat(settings.pgvectorFolder()).isNull();
  }

  @Test
  void refusesAKeyThatMeansNothingAndAFileThatIsNoYaml(@TempDir Path folder) throws IOException {
    Map<String, String> there = Map.of("SPRING_CONFIG_LOCATION", "file:" + folder + "/");

    Files.writeString(folder.resolve("application.yaml"), "vibe:\n  query:\n    timeoutt: 3s\n");
    assertThatThrownBy(() -> settings(there))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("vibe.query.timeoutt");
    Files.writeString(folder.resolve("application.yaml"), "vibe:\n  query:\n    timeout: soon\n");
    assertThatThrownBy(() -> settings(there))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("vibe.query");
    Files.writeString(folder.resolve("application.yaml"), "vibe: [\n");
    assertThatThrownBy(() -> settings(there)).isInstanceOf(InvalidSettings.class);
    Files.writeString(folder.resolve("application.yaml"), "vibe:\n  query:\n    timeout: 3s\n");
    assertThat(settings(there).query().timeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void refusesAPoolThatCouldWaitForItself() {
    assertThatThrownBy(() -> settings(Map.of("VIBE_DATABASE_POOL_SIZE", "1")))
        .rootCause()
        .hasMessageContaining("pool-size");
  }

  private static Settings settings(Map<String, String> variables) {
    return SettingsFile.settings(SettingsFile.environment(variables));
  }
}
