package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The running server of a data folder, as its postmaster.pid and the process table tell. */
record Postmaster(Path data, long pid, int port, String status) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** The server that runs on this folder, starting and stopping ones included. */
  static Optional<Postmaster> of(Path data) {
    return read(data).filter(Postmaster::alive);
  }

  /**
   * Whether postmaster.pid names a living process that is some other program: PostgreSQL would
   * refuse to start.
   */
  static boolean pidTakenByAnother(Path data) {
    return read(data)
        .filter(server -> ProcessHandle.of(server.pid).isPresent() && !server.alive())
        .isPresent();
  }

  static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  boolean ready() {
    return status.equals("ready");
  }

  boolean stopping() {
    return status.equals("stopping");
  }

  /** A pid is reused sooner or later, so the process must also have been started on this folder. */
  boolean alive() {
    try {
      String line =
          Files.readString(
              Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
      String folder =
          new String(data.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return Arrays.asList(line.split("\0")).contains(folder);
    } catch (IOException gone) {
      return false;
    }
  }

  /**
   * Stops the server: connections are cut and all is written; only when that takes too long,
   * without the writing.
   */
  boolean stop(Duration limit) {
    signal("INT");
    if (Await.until(limit, () -> !alive())) {
      return true;
    }
    signal("QUIT");
    return Await.until(limit, () -> !alive());
  }

  private void signal(String name) {
    try {
      // The shell's own kill: a slim system has no program of that name.
      new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Postmaster> read(Path data) {
    try {
      List<String> lines = Files.readAllLines(pidFile(data), StandardCharsets.ISO_8859_1);
      String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).trim() : "starting";
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).trim()) : 0;
      return Optional.of(new Postmaster(data, Long.parseLong(lines.get(0).trim()), port, status));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }
}
