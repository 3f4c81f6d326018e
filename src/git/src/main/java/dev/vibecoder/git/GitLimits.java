package dev.vibecoder.git;

import java.time.Duration;

/**
 * What one repository may cost.
 *
 * @param deadline wall-clock time of one sync
 * @param silence how long the other side may send nothing
 * @param maxPackBytes bytes that one sync may fetch
 * @param maxRefs branches and tags
 * @param maxTreeEntries files and folders of one tree; beyond it is refused
 * @param maxFilesPerCommit changed files of one commit; beyond it is stored without files
 * @param maxTextBytes a larger file counts as binary
 * @param privateHosts whether https may reach addresses that are not public
 */
public record GitLimits(
    Duration deadline,
    Duration silence,
    long maxPackBytes,
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
          100_000,
          1_000_000,
          100_000,
          50 * MB,
          false);

  public GitLimits {
    if (deadline.isNegative() || deadline.isZero() || silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("deadline and silence must be positive");
    }
    if (maxPackBytes < 1
        || maxRefs < 1
        || maxTreeEntries < 1
        || maxFilesPerCommit < 1
        || maxTextBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** One hour, 20 GiB, 100,000 refs, 1,000,000 tree entries, files of 50 MiB, public hosts. */
  public static GitLimits defaults() {
    return DEFAULTS;
  }

  /** The same with https to hosts that are not public allowed, or not. */
  public GitLimits withPrivateHosts(boolean allowed) {
    return new GitLimits(
        deadline,
        silence,
        maxPackBytes,
        maxRefs,
        maxTreeEntries,
        maxFilesPerCommit,
        maxTextBytes,
        allowed);
  }
}
