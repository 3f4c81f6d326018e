package dev.vibecoder.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Looks whether a file with secrets can be read by its owner alone. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** The reason why a file cannot be used as it is, with the way out; empty when it can. */
  static String objection(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return file + " is no file that can be read; correct its path or permissions";
    }
    // Where there are no such permissions, the folder's protection has to do.
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix && !OWNERS.containsAll(Files.getPosixFilePermissions(file))
        ? file + " can be read or changed by others; run 'chmod 600 " + file + "'"
        : "";
  }
}
