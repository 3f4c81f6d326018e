package dev.vibecoder.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time change a project's clone. The lock of a process that
 * dies ends with it.
 */
final class ProjectLocks {

  private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

  private final Path folder;

  ProjectLocks(Path root) {
    folder = root.resolve(".locks");
  }

  <T> T hold(UUID projectId, Work<T> work) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(projectId.toString()).toAbsolutePath();
    ReentrantLock lock = IN_PROCESS.computeIfAbsent(file, path -> new ReentrantLock());
    lock.lock();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("the lock " + file + " cannot be held");
      }
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /** What is done under the lock. */
  interface Work<T> {
    T run() throws IOException;
  }
}
