package dev.vibecoder.jobs;

import java.time.Duration;

/**
 * How much at once.
 *
 * @param projectsAtOnce projects that are worked on in parallel
 * @param workers threads that read, judge and embed; they are shared by all projects
 * @param commitsPerChunk commits of one ingest or review transaction
 * @param filesPerChunk files of one embed transaction
 * @param wholeHistoryEvery how often an ingest compares the whole history, not only what is new
 * @param retryPause wait before a failed sync is tried again within its run; the second one is
 *     longer
 */
public record JobSettings(
    int projectsAtOnce,
    int workers,
    int commitsPerChunk,
    int filesPerChunk,
    Duration wholeHistoryEvery,
    Duration retryPause) {

  public JobSettings {
    atLeastOne("projects-at-once", projectsAtOnce);
    atLeastOne("workers", workers);
    atLeastOne("commits-per-chunk", commitsPerChunk);
    atLeastOne("files-per-chunk", filesPerChunk);
    if (retryPause.isNegative() || retryPause.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "vibe.jobs.retry-pause is " + retryPause + "; it is a minute at most");
    }
  }

  /** Two projects at once, as many workers as this machine has processors. */
  public static JobSettings defaults() {
    return new JobSettings(
        2,
        Runtime.getRuntime().availableProcessors(),
        500,
        20,
        Duration.ofDays(7),
        Duration.ofSeconds(2));
  }

  private static void atLeastOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("vibe.jobs." + key + " is " + value + "; at least 1");
    }
  }
}
