package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A section that one thread of one process on this machine is in at a time, for as long as this is
 * open.
 */
final class ExclusiveFile implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** File locks are the process's, so its threads take turns before they touch the file. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock turn;
  private final FileChannel channel;

  private ExclusiveFile(ReentrantLock turn, FileChannel channel) {
    this.turn = turn;
    this.channel = channel;
  }

  /** Waits for whoever is in, telling so after a second. */
  static ExclusiveFile enter(Path file, Consumer<String> progress) throws IOException {
    ReentrantLock turn = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
    turn.lock();
    try {
      return new ExclusiveFile(turn, lock(file, progress));
    } catch (IOException | RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  private static FileChannel lock(Path file, Consumer<String> progress) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (Await.until(SILENCE, () -> locked(channel))) {
      return channel;
    }
    progress.accept("waiting for another process that prepares the database");
    if (Await.until(LIMIT, () -> locked(channel))) {
      return channel;
    }
    channel.close();
    throw new IOException("another process keeps " + file + " locked");
  }

  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.unlock();
    }
  }
}
