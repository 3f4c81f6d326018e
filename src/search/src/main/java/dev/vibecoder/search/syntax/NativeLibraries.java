package dev.vibecoder.search.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Unpacks native libraries where tree-sitter looks for them first, so that not every process
 * unpacks its own. Safe for use by many processes.
 */
final class NativeLibraries {

  /** The system property that tells tree-sitter the folder. */
  static final String PROPERTY = "tree-sitter-lib";

  private final Path folder;

  NativeLibraries(Path folder) {
    this.folder = folder;
  }

  /** Nothing when there is none for this machine: loading it then says so. */
  void provide(String library) {
    String name = "lib/" + platform() + "-" + library + suffix();
    URL packed = NativeLibraries.class.getClassLoader().getResource(name);
    if (packed == null) {
      return;
    }
    try {
      unpack(packed, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack %s into %s".formatted(name, folder), e);
    }
  }

  private static void unpack(URL packed, Path target) throws IOException {
    var connection = packed.openConnection();
    connection.setUseCaches(false);
    try (InputStream content = connection.getInputStream()) {
      long size = connection.getContentLengthLong();
      if (Files.exists(target) && Files.size(target) == size) {
        return;
      }
      Files.createDirectories(target.getParent());
      Path own = Files.createTempFile(target.getParent(), "unpacking", null);
      Files.copy(content, own, StandardCopyOption.REPLACE_EXISTING);
      Files.move(own, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** As the packages of tree-sitter name it. */
  private static String platform() {
    String arch = System.getProperty("os.arch", "");
    String processor = arch.contains("aarch64") ? "aarch64" : "x86_64";
    String os = os();
    return processor + "-" + (os.equals("linux") ? "linux-gnu" : os);
  }

  private static String suffix() {
    return switch (os()) {
      case "windows" -> ".dll";
      case "macos" -> ".dylib";
      default -> ".so";
    };
  }

  private static String os() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return "windows";
    }
    return name.contains("mac") ? "macos" : "linux";
  }
}
