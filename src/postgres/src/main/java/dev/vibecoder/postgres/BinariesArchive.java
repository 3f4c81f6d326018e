package dev.vibecoder.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's binaries as they come on the class path: a tar within xz. */
record BinariesArchive(Platform platform) {
  /** Unpacks what a server needs; static libraries and build settings are left out. */
  void unpack(Path folder) throws IOException {
    try (InputStream resource = open();
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(resource, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (needed(entry.getName())) {
          unpack(entry, tar, target(folder, entry.getName()));
        }
      }
    }
  }

  private InputStream open() throws IOException {
    InputStream resource = BinariesArchive.class.getResourceAsStream("/" + platform.archive());
    if (resource == null) {
      throw new IOException(
          platform.archive()
              + " is not on the class path: this build lacks the binaries for "
              + platform);
    }
    return resource;
  }

  private static boolean needed(String name) {
    return !name.endsWith(".a") && !name.contains("/pkgconfig/");
  }

  private static Path target(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive has an entry outside of itself: " + name);
    }
    return target;
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
