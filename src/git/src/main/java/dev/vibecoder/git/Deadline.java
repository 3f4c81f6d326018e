package dev.vibecoder.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Ends a sync that takes too long or fetches too much; JGit's own timeout bounds silence only, not
 * duration.
 */
final class Deadline extends EmptyProgressMonitor {

  private static final long SIZE_CHECK_NANOS = 500_000_000L;
  // A pack comes in packets with up to 5 bytes of header for each 995 of it.
  private static final int PACKETS = 200;

  private final GitLimits limits;
  private final Path packs;
  private final long start = System.nanoTime();
  private final long packsAtStart;
  private volatile long received;
  private volatile long packed;
  private volatile long stored;
  private volatile @Nullable StoppedFetch stopped;
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
      stored = Math.max(stored, bytes(packs) - packsAtStart);
    }
    return passed() != null;
  }

  /** Counts what the other side has sent, of whatever kind. */
  void received(long bytes) {
    received += bytes;
  }

  /** Counts those bytes of it that belong to a pack. */
  void packed(long bytes) {
    packed += bytes;
  }

  /** How long the other side may be silent from now on. */
  Duration patience() {
    Duration left = limits.deadline().minusNanos(System.nanoTime() - start);
    return left.compareTo(limits.silence()) < 0 ? left : limits.silence();
  }

  /** Ends the sync for this reason, also when JGit passes over it and tries in another way. */
  StoppedFetch stop(StoppedFetch reason) {
    stopped = reason;
    return reason;
  }

  void check() throws StoppedFetch {
    StoppedFetch passed = passed();
    if (passed != null) {
      throw passed;
    }
  }

  /** Why the sync is over; null while it is not. */
  @Nullable StoppedFetch passed() {
    StoppedFetch known = stopped;
    if (known != null) {
      return known;
    }
    if (System.nanoTime() - start > limits.deadline().toNanos()) {
      return new StoppedFetch(
          GitFailure.Kind.TIMEOUT,
          "took longer than " + limits.deadline(),
          "raise vibe.git.deadline");
    }
    if (Math.max(packed, stored) > limits.maxPackBytes()) {
      return tooLarge("sends more than " + limits.maxPackBytes() + " bytes", "max-pack-bytes");
    }
    // Beside packs: refs, and messages for people, which are kept in memory.
    if (received - packed - packed / PACKETS > limits.maxRefBytes()) {
      return tooLarge(
          "sends more than " + limits.maxRefBytes() + " bytes of refs and messages",
          "max-ref-bytes");
    }
    return null;
  }

  static StoppedFetch tooLarge(String reason, String key) {
    return new StoppedFetch(
        GitFailure.Kind.TOO_LARGE, reason, "raise vibe.git." + key + " if you trust it");
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
