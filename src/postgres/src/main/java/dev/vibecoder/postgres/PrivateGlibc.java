package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A newer C library beside the server, which a wrapper under the server's name starts it with. */
record PrivateGlibc(Platform platform, Path binaries) {
  static final String PACKAGE = "libc6";
  private static final String FOLDER = "glibc";
  private static final List<String> LIBRARIES =
      List.of(
          "libc.so.6",
          "libm.so.6",
          "libpthread.so.0",
          "librt.so.1",
          "libdl.so.2",
          "libresolv.so.2",
          "libnss_files.so.2");

  /**
   * Paths are found from the wrapper's own, for the folder is moved into place when it is ready.
   */
  private static final String WRAPPER =
      """
      #!/bin/sh
      home=${0%%/bin/*}
      exec "$home/%1$s/%2$s" --library-path "$home/%1$s:$home/lib" --argv0 "$0" "$home/bin/postgres.real" "$@"
      """;

  /** Takes the library out of its unpacked package and puts the wrapper in the server's place. */
  void layOver(Path unpackedPackage) throws IOException {
    Path folder = Files.createDirectory(binaries.resolve(FOLDER));
    copy(platform.loader(), unpackedPackage, folder);
    for (String library : LIBRARIES) {
      copy(library, unpackedPackage, folder);
    }
    Path server = binaries.resolve("bin/postgres");
    Files.move(server, binaries.resolve("bin/postgres.real"));
    Files.writeString(server, WRAPPER.formatted(FOLDER, platform.loader()));
    Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void copy(String name, Path unpackedPackage, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(unpackedPackage)) {
      Path file =
          files
              .filter(
                  path ->
                      path.endsWith(name)
                          && Files.isRegularFile(path)
                          && !Files.isSymbolicLink(path))
              .findFirst()
              .orElseThrow(() -> new IOException(PACKAGE + " has no " + name));
      Files.copy(file, folder.resolve(name));
    }
  }
}
