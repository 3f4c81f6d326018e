package dev.vibecoder.git;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * What one repository may cost.
 *
 * @param deadline wall-clock time of one sync
 * @param silence how long the other side may send nothing
 * @param maxPackBytes bytes of objects that one sync may fetch
 * @param maxPackObjects objects that one sync may fetch over https or ssh
 * @param maxObjectBytes size of one of them; larger ones are put together in memory
 * @param maxRefBytes bytes of refs and messages that the other side may send
 * @param maxRefs branches and tags
 * @param maxTreeEntries files and folders of one tree; beyond it is refused
 * @param maxFilesPerCommit changed files of one commit; beyond it is stored without files
 * @param maxTextBytes a larger file counts as binary
 * @param privateHosts whether addresses that are not public may be reached
 */
public record GitLimits(
    Duration deadline,
    Duration silence,
    long maxPackBytes,
    long maxPackObjects,
    long maxObjectBytes,
    long maxRefBytes,
    int maxRefs,
    int maxTreeEntries,
    int maxFilesPerCommit,
    int maxTextBytes,
    boolean privateHosts) {

  private static final int MB = 1 << 20;
  private static final GitLimits DEFAULTS =
      new GitLimits(
          Duration.ofHours(1),
          Duration.ofSeconds(60),
          20L * 1024 * MB,
          50_000_000,
          256L * MB,
          64L * MB,
          100_000,
          1_000_000,
          100_000,
          50 * MB,
          false);

  public GitLimits {
    if (deadline.isNegative() || deadline.isZero() || silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("vibe.git: deadline and silence must be positive");
    }
    LongStream counts =
        LongStream.of(
            maxPackBytes,
            maxPackObjects,
            maxObjectBytes,
            maxRefBytes,
            maxRefs,
            maxTreeEntries,
            maxFilesPerCommit,
            maxTextBytes);
    if (counts.anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("vibe.git: limits must be positive");
    }
  }

  /** One hour, 20 GiB, 100,000 refs, 1,000,000 tree entries, files of 50 MiB, public hosts. */
  public static GitLimits defaults() {
    return DEFAULTS;
  }
}
