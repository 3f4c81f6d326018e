package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens a home: makes its folder and finds out at once whether it can be written. */
final class HomeFolder {
  private static final String ENTERED_BY_ALL_READ_BY_OWNER = "rwx--x--x";

  private HomeFolder() {}

  static Home open(Path home) throws PostgresUnavailable {
    Path folder = home.resolve("postgres");
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        Files.setPosixFilePermissions(
            folder, PosixFilePermissions.fromString(ENTERED_BY_ALL_READ_BY_OWNER));
      }
      Files.delete(Files.createTempFile(folder, "probe", null));
      return new Home(folder.toRealPath());
    } catch (IOException e) {
      throw PostgresUnavailable.because(
          "The database cannot be kept in " + folder + ": " + Reason.of(e),
          "set VIBE_HOME to a folder that can be written and has space",
          e);
    }
  }
}
