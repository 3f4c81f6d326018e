package dev.vibecoder.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Copies the object files of another repository: packs with their index, and single objects. */
final class ObjectFiles {

  private static final int ATTEMPTS = 3;
  private static final int MOST_ALTERNATES = 5;
  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{38}");

  private final Source source;
  private final Path to;
  private final Deadline deadline;

  ObjectFiles(Source source, Path to, Deadline deadline) {
    this.source = source;
    this.to = to;
    this.deadline = deadline;
  }

  /** Copies what is not here yet, from there and from where that borrows. */
  void copyFrom(Path from) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        copy(from, 0);
        return;
      } catch (NoSuchFileException e) {
        // The other repository is being repacked: what is gone here is in a new pack there.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void copy(Path from, int depth) throws IOException {
    source.roots().check(source.url(), from);
    copySingles(from);
    copyPacks(from.resolve("pack"));
    Path alternates = from.resolve("info").resolve("alternates");
    if (Files.isRegularFile(alternates) && depth < MOST_ALTERNATES) {
      for (String line : Files.readAllLines(alternates, StandardCharsets.UTF_8)) {
        Path lender = from.resolve(line);
        if (!line.isBlank() && !line.startsWith("#") && Files.isDirectory(lender)) {
          copy(lender, depth + 1);
        }
      }
    }
  }

  private void copyPacks(Path from) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    source.roots().check(source.url(), from);
    try (DirectoryStream<Path> indexes = Files.newDirectoryStream(from, "pack-*.idx")) {
      for (Path index : indexes) {
        String name = index.getFileName().toString();
        String pack = name.substring(0, name.length() - ".idx".length()) + ".pack";
        // The index last: a pack counts from the moment it has one.
        copyFile(from.resolve(pack), to.resolve("pack").resolve(pack));
        copyFile(index, to.resolve("pack").resolve(name));
      }
    }
  }

  private void copySingles(Path from) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(from)) {
      for (Path folder : folders) {
        if (FOLDER.matcher(folder.getFileName().toString()).matches()) {
          copyFolder(folder, to.resolve(folder.getFileName()));
        }
      }
    }
  }

  private void copyFolder(Path from, Path into) throws IOException {
    source.roots().check(source.url(), from);
    Files.createDirectories(into);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (OBJECT.matcher(file.getFileName().toString()).matches()) {
          copyFile(file, into.resolve(file.getFileName()));
        }
      }
    }
  }

  private void copyFile(Path from, Path target) throws IOException {
    if (Files.exists(target) || !Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    deadline.packed(Files.size(from));
    deadline.check();
    Path unfinished = target.resolveSibling(".tmp-" + target.getFileName());
    Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** How many bytes the packs of a folder of objects take. */
  static long packedBytes(Path objects) throws IOException {
    Path packs = objects.resolve("pack");
    long bytes = 0;
    if (Files.isDirectory(packs)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(packs, "*.pack")) {
        for (Path file : files) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }
}
