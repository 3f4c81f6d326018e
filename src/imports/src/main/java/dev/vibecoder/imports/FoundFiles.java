package dev.vibecoder.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that paths stand for: files themselves, and what folders hold, by name. */
final class FoundFiles {

  /** What exports are called; other files of a folder are not looked at. */
  private static final Pattern NAME = Pattern.compile(".*\\.(jsonl|ndjson|json|csv)(\\.gz)?");

  private FoundFiles() {}

  /** A file. */
  record Found(Path path, boolean named) {}

  static List<Found> of(List<Path> paths) {
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      Path place = path.toAbsolutePath().normalize();
      if (Files.isDirectory(place)) {
        below(place).forEach(file -> found.add(new Found(file, false)));
      } else {
        found.add(new Found(place, true));
      }
    }
    return found.stream().distinct().toList();
  }

  /** Links are not followed: a folder would be read twice, or for ever. */
  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  NAME.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
