package dev.vibecoder.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnavailableTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void namesAHomeThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new TestingHome(file.resolve("home")).start())
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("VIBE_HOME")
        .hasMessageContaining("compose.yaml");
  }

  @Test
  void namesACacheThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    var options = new TestingHome(folder.resolve("home")).options().withCache(file.resolve("c"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(options))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("XDG_CACHE_HOME");
  }

  @Test
  void namesAMachineWithoutBinaries() throws PostgresUnavailable {
    assertThat(Platform.of("Linux", "aarch64")).isEqualTo(Platform.ARM64);
    assertThatThrownBy(() -> Platform.of("Mac OS X", "aarch64"))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("Mac OS X")
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  void namesAptSourcesWithoutAMirror() {
    assertThatThrownBy(() -> new PackageArchive(folder).find(folder, line -> {}))
        .hasMessageContaining("no Debian mirror")
        .hasMessageContaining(folder.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen_addresses", "port", "fsync --x", "Data-Dir", ""})
  void refusesSettingsThatWouldOpenTheServer(String setting) {
    var options = EmbeddedPostgresOptions.of(folder);
    assertThatThrownBy(() -> options.withSettings(Map.of(setting, "*")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + setting + "'");
  }

  @Test
  void quotesAFailedProgramWithoutTheMirrorsPassword() {
    var failing =
        Command.of("sh", "-c", "echo fine; echo 'E: no http://me:secret@mirror/x' >&2; exit 7");
    assertThatThrownBy(() -> failing.output(LIMIT)).hasMessage("sh failed: E: no http://mirror/x");
    assertThatThrownBy(() -> Command.of("sh", "-c", "sleep 60").output(Duration.ofMillis(50)))
        .hasMessageContaining("no end within");
    assertThat(Command.of("no-such-program").succeeds(LIMIT)).isFalse();
  }

  @Test
  void boundsTheLogAndKeepsWhatWasMoved() throws IOException {
    Path file = folder.resolve("server.log");
    ServerLog log = new ServerLog(file);
    assertThat(log.since(0)).isEmpty();
    Files.writeString(file, "old\n");
    log.bound();
    assertThat(log.since(0)).isEqualTo("old");
    Files.write(file, new byte[9 << 20]);
    log.bound();
    assertThat(log.size()).isZero();
    assertThat(folder.resolve("server.log.1")).hasSize(9 << 20);
  }
}
