package dev.vibecoder.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Ends a sync that takes too long or fetches too much; JGit's own timeout bounds silence only, not
 * duration.
 */
final class Deadline extends EmptyProgressMonitor {

  private static final long SIZE_CHECK_NANOS = 500_000_000L;

  private final GitLimits limits;
  private final Path packs;
  private final long start = System.nanoTime();
  private final long packsAtStart;
  private volatile long fetched;
  private long nextSizeCheck = start;

  Deadline(GitLimits limits, Path gitDir) {
    this.limits = limits;
    packs = gitDir.resolve("objects").resolve("pack");
    packsAtStart = bytes(packs);
  }

  @Override
  public boolean isCancelled() {
    long now = System.nanoTime();
    if (now - nextSizeCheck > 0) {
      nextSizeCheck = now + SIZE_CHECK_NANOS;
      fetched = Math.max(fetched, bytes(packs) - packsAtStart);
    }
    return passed() != null;
  }

  void received(long bytes) {
    fetched += bytes;
  }

  /** The limit that is passed, as the kind of failure that it is; null while there is none. */
  GitFailure.@Nullable Kind passed() {
    if (System.nanoTime() - start > limits.deadline().toNanos()) {
      return GitFailure.Kind.TIMEOUT;
    }
    return fetched > limits.maxPackBytes() ? GitFailure.Kind.TOO_LARGE : null;
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
