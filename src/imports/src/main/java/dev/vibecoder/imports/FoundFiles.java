package dev.vibecoder.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files that paths stand for: files themselves, and what folders hold, by name. */
final class FoundFiles extends SimpleFileVisitor<Path> {

  /** What exports are called; other files of a folder are not looked at. */
  private static final Pattern NAME = Pattern.compile(".*\\.(jsonl|ndjson|json|csv)(\\.gz)?");

  private final TreeSet<Path> found = new TreeSet<>();

  private FoundFiles() {}

  /** Each file once, those of a folder in order; a folder that cannot be read is among them. */
  static List<Path> of(List<Path> paths) {
    return paths.stream()
        .map(path -> path.toAbsolutePath().normalize())
        .flatMap(path -> Files.isDirectory(path) ? below(path).stream() : List.of(path).stream())
        .distinct()
        .toList();
  }

  /** Links are not followed: a folder would be read twice, or for ever. */
  private static TreeSet<Path> below(Path folder) {
    var files = new FoundFiles();
    try {
      Files.walkFileTree(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (attributes.isRegularFile() && NAME.matcher(name).matches()) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException reason) {
    found.add(file);
    return FileVisitResult.CONTINUE;
  }
}
