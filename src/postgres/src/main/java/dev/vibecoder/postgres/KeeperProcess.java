package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Sees to it that a keeper lives, in a session of its own where no terminal's Ctrl-C reaches it.
 */
record KeeperProcess(Home home) {
  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final List<Class<?>> CLASSES =
      List.of(Keeper.class, Home.class, Await.class, Postmaster.class, ServerLog.class);

  /** Starts a keeper if there is none; who calls must hold the start lock and the clients' lock. */
  void ensure() throws IOException {
    if (!alive()) {
      copyClasses();
      Files.writeString(home.keeperLock(), processes());
      start();
    }
  }

  /** Waits until the keeper is on duty, so that no user can go before it. */
  void awaitOnDuty() throws IOException {
    if (!Await.until(START_LIMIT, this::alive)) {
      throw new IOException("the keeper of the server did not start, see " + home.keeperLog());
    }
  }

  /** One thread at a time: the JDK throws where two threads of a process try one file lock. */
  boolean alive() {
    synchronized (KeeperProcess.class) {
      try (FileChannel channel =
          FileChannel.open(
              home.keeperLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock free = channel.tryLock();
        return free == null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Refuses a home whose keeper lives where this process cannot see it: the server's process id
   * would look dead from here, and a second server would ruin the data.
   */
  void refuseForeign() throws IOException {
    if (alive() && !Files.readString(home.keeperLock()).equals(processes())) {
      throw new IOException(
          "its server runs in another container or on another machine; end the vibe processes there");
    }
  }

  /** Names the set of processes that a process id belongs to: this boot's and this container's. */
  private static String processes() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
        + " "
        + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
  }

  /** Its own copy: the jar of the application may be rebuilt under it, or be a jar within a jar. */
  private void copyClasses() throws IOException {
    for (Class<?> type : CLASSES) {
      Path target = home.keeperClasses().resolve(type.getName().replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        if (code == null) {
          throw new IOException("class " + type.getName() + " has no class file");
        }
        Files.copy(code, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void start() throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            home.keeperClasses().toString(),
            Keeper.class.getName(),
            home.folder().toString());
    Detached.start(line, Redirect.to(home.keeperLog().toFile()));
  }
}
