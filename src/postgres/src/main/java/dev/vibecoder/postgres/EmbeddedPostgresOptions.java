package dev.vibecoder.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a start needs to know.
 *
 * @param home the folder that keeps data, passwords and log, in its subfolder {@code postgres}
 * @param cache the folder that keeps unpacked binaries; it can be thrown away while no server runs
 * @param pgvectorFolder a folder that holds pgvector built for PostgreSQL 18, or null to look for
 *     one
 * @param settings server settings that overrule the defaults, e.g. {@code fsync=off} for tests
 * @param progress told in one line what takes time
 */
public record EmbeddedPostgresOptions(
    Path home,
    Path cache,
    @Nullable Path pgvectorFolder,
    Map<String, String> settings,
    Consumer<String> progress) {
  private static final Pattern SETTING = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");
  private static final Set<String> OURS =
      Set.of("listen_addresses", "port", "unix_socket_directories", "data_directory", "hba_file");

  public EmbeddedPostgresOptions {
    home = home.toAbsolutePath().normalize();
    cache = cache.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
    settings.keySet().forEach(EmbeddedPostgresOptions::check);
  }

  /** The defaults: the user's cache, pgvector looked for, a laptop's settings, no progress told. */
  public static EmbeddedPostgresOptions of(Path home) {
    return new EmbeddedPostgresOptions(home, userCache(), null, Map.of(), line -> {});
  }

  public EmbeddedPostgresOptions withCache(Path folder) {
    return new EmbeddedPostgresOptions(home, folder, pgvectorFolder, settings, progress);
  }

  public EmbeddedPostgresOptions withPgvectorFolder(@Nullable Path folder) {
    return new EmbeddedPostgresOptions(home, cache, folder, settings, progress);
  }

  public EmbeddedPostgresOptions withSettings(Map<String, String> other) {
    return new EmbeddedPostgresOptions(home, cache, pgvectorFolder, other, progress);
  }

  public EmbeddedPostgresOptions withProgress(Consumer<String> listener) {
    return new EmbeddedPostgresOptions(home, cache, pgvectorFolder, settings, listener);
  }

  private static void check(String setting) {
    if (!SETTING.matcher(setting).matches() || OURS.contains(setting)) {
      throw new IllegalArgumentException(
          "PostgreSQL setting '"
              + setting
              + "' cannot be given: misspelt, or decided by vibe itself");
    }
  }

  private static Path userCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches =
        xdg == null || !Path.of(xdg).isAbsolute()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return caches.resolve("vibe");
  }
}
