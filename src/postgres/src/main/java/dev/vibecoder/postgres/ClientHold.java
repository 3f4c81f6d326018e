package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * This process's share in the clients' lock. The kernel drops a process's locks on a file when any
 * descriptor of it is closed, so nobody else may open that file and all users of a home share one.
 */
final class ClientHold {
  private static final Map<Path, ClientHold> HOLDS = new HashMap<>();

  /** Longer than a keeper may take to stop a server. */
  private static final Duration LIMIT = Duration.ofSeconds(150);

  private final Path file;
  private final FileChannel channel;
  private int users = 1;

  private ClientHold(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes a share, waiting for a keeper that stops the server just now. */
  static ClientHold take(Home home) throws IOException {
    synchronized (HOLDS) {
      ClientHold held = HOLDS.get(home.clientsLock());
      if (held != null) {
        held.users++;
        return held;
      }
      ClientHold fresh = lock(home.clientsLock());
      HOLDS.put(home.clientsLock(), fresh);
      return fresh;
    }
  }

  void release() {
    synchronized (HOLDS) {
      users--;
      if (users == 0) {
        HOLDS.remove(file);
        close(channel);
      }
    }
  }

  private static ClientHold lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!Await.until(LIMIT, () -> shared(channel) != null)) {
      close(channel);
      throw new IOException("another process keeps " + file + " locked");
    }
    return new ClientHold(file, channel);
  }

  private static @Nullable FileLock shared(FileChannel channel) {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
