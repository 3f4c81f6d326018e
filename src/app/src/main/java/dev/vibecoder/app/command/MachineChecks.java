package dev.vibecoder.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the doctor looks at on this machine. */
final class MachineChecks {

  private static final int OLDEST_JAVA = 17;
  private static final long MEGABYTE = 1_000_000;
  private static final long TOO_LITTLE = 200 * MEGABYTE;
  private static final long LITTLE = 2_000 * MEGABYTE;

  private final Path home;

  MachineChecks(Path home) {
    this.home = home;
  }

  List<Finding> all() {
    return List.of(java(), homeFolder(), disk());
  }

  private static Finding java() {
    String found =
        Runtime.version() + ", " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB heap";
    return Runtime.version().feature() >= OLDEST_JAVA
        ? Finding.ok("java", found)
        : Finding.violated("java", found + "; 17 or newer is needed");
  }

  private Finding homeFolder() {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "doctor", null));
      return Finding.ok("home", home.toString());
    } catch (IOException e) {
      return Finding.violated(
          "home", home + " cannot be written (" + e + "); set VIBE_HOME to a folder that can");
    }
  }

  private Finding disk() {
    try {
      long free = Files.getFileStore(existing(home)).getUsableSpace();
      String found = free / MEGABYTE + " MB free for " + home;
      if (free < TOO_LITTLE) {
        return Finding.violated("disk", found + "; nothing can be cloned or stored");
      }
      return free < LITTLE ? Finding.warning("disk", found) : Finding.ok("disk", found);
    } catch (IOException e) {
      return Finding.warning("disk", "cannot be measured: " + e);
    }
  }

  private static Path existing(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : existing(parent);
  }
}
