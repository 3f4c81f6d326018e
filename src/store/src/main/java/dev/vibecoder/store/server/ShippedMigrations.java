package dev.vibecoder.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versions of the migrations that this program brings along, found without loading Flyway. */
final class ShippedMigrations {

  private static final String FOLDER = "dev/vibecoder/migrations";
  private static final Pattern NAME = Pattern.compile("(?:.*/)?V(\\d+)__.*\\.sql");

  private ShippedMigrations() {}

  /** In order. */
  static List<String> versions() {
    URL folder =
        Objects.requireNonNull(
            ShippedMigrations.class.getClassLoader().getResource(FOLDER), "no migrations");
    try {
      return "jar".equals(folder.getProtocol()) ? inJar(folder) : inFolder(folder);
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException(new IOException("cannot list the migrations", e));
    }
  }

  private static List<String> inJar(URL folder) throws IOException {
    var connection = (JarURLConnection) folder.openConnection();
    return versions(
        connection.getJarFile().stream()
            .map(entry -> entry.getName())
            .filter(ShippedMigrations::isIn));
  }

  private static boolean isIn(String name) {
    return name.startsWith(FOLDER + "/");
  }

  private static List<String> inFolder(URL folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return versions(files.map(Path::toString));
    }
  }

  private static List<String> versions(Stream<String> names) {
    return names
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .sorted()
        .toList();
  }
}
