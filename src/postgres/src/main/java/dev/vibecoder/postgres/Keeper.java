package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The program that outlives the users of a server and stops it after the last. The kernel tells it
 * when: it grants the lock that all users share, however they ended.
 */
final class Keeper {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration LATE_START = Duration.ofSeconds(1);
  private static final Duration OTHER_KEEPER = Duration.ofSeconds(2);
  private static final Duration LOG_WATCH = Duration.ofMinutes(1);

  private final Home home;

  private Keeper(Home home) {
    this.home = home;
  }

  public static void main(String[] args) throws IOException {
    new Keeper(new Home(Path.of(args[0]))).run();
  }

  private void run() throws IOException {
    try (FileChannel keepers = open(home.keeperLock());
        FileChannel clients = open(home.clientsLock())) {
      if (!Await.until(OTHER_KEEPER, () -> locked(keepers))) {
        return;
      }
      watchLog();
      FileLock nobodyElse = clients.lock();
      stopServer();
      // In this order: who gets the clients' lock next must not take this keeper for a living one.
      keepers.close();
      nobodyElse.release();
    }
  }

  /**
   * Tried more than once: a user that looks whether there is a keeper holds the lock for a moment.
   */
  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopServer() {
    // A user killed just after it forked the server leaves one that has no pid file yet.
    Await.until(LATE_START, () -> Postmaster.of(home.data()).isPresent());
    Optional<Postmaster> server = Postmaster.of(home.data());
    server.ifPresent(running -> running.stop(STOP_LIMIT));
  }

  private void watchLog() {
    Thread watch = new Thread(this::boundLogForEver, "log");
    watch.setDaemon(true);
    watch.start();
  }

  private void boundLogForEver() {
    ServerLog log = new ServerLog(home.log());
    while (true) {
      try {
        log.bound();
      } catch (IOException full) {
        System.err.println("The log " + home.log() + " cannot be bounded: " + full);
      }
      LockSupport.parkNanos(LOG_WATCH.toNanos());
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
