package dev.vibecoder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** This project's own files: real code to try things on. */
public final class SourceTree {

  private SourceTree() {}

  /** Those of this module, text by path. */
  public static Map<String, String> files() {
    return below(Path.of("src"), path -> true);
  }

  /** The sources and documents of all modules. */
  public static Map<String, String> project() {
    Map<String, String> files = new TreeMap<>();
    for (String folder : List.of("src", "jobs", "scheduler", "migrations", "config")) {
      files.putAll(below(Path.of("..", "..", folder), SourceTree::isSource));
    }
    return files;
  }

  private static boolean isSource(Path path) {
    return path.toString().matches(".*\\.(java|sql|md|yaml|xml|scm|kt|py)")
        && !path.toString().contains("/target/");
  }

  private static Map<String, String> below(Path folder, Predicate<Path> wanted) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).filter(wanted).toList()) {
        files.put(path.toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
