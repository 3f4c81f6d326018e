package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.InputStream;
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
      start();
    }
  }

  /** Waits until the keeper is on duty, so that no user can go before it. */
  void awaitOnDuty() throws IOException {
    if (!Await.until(START_LIMIT, this::alive)) {
      throw new IOException("the keeper of the server did not start, see " + home.keeperLog());
    }
  }

  boolean alive() {
    try (FileChannel channel =
        FileChannel.open(home.keeperLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock free = channel.tryLock();
      return free == null;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
    var process =
        new ProcessBuilder(
            "setsid",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            home.keeperClasses().toString(),
            Keeper.class.getName(),
            home.folder().toString());
    process
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    process
        .directory(Path.of("/").toFile())
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(Redirect.to(home.keeperLog().toFile()))
        .start();
  }
}
