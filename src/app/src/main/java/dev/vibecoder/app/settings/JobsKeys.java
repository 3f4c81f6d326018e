package dev.vibecoder.app.settings;

import dev.vibecoder.jobs.JobSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.jobs}.
 *
 * @param projectsAtOnce projects that are worked on in parallel
 * @param workers threads for all projects together; 0 for as many as there are processors
 * @param commitsPerChunk commits of one transaction of ingest and review
 * @param filesPerChunk files of one transaction of embed
 * @param wholeHistoryEvery how often an ingest compares the whole history of a project
 * @param retryPause wait before a failed sync is tried again within its run
 */
public record JobsKeys(
    @DefaultValue("2") int projectsAtOnce,
    @DefaultValue("0") int workers,
    @DefaultValue("500") int commitsPerChunk,
    @DefaultValue("20") int filesPerChunk,
    @DefaultValue("7d") Duration wholeHistoryEvery,
    @DefaultValue("2s") Duration retryPause) {

  /** As the jobs want it. */
  public JobSettings toSettings() {
    int threads = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    return new JobSettings(
        projectsAtOnce, threads, commitsPerChunk, filesPerChunk, wholeHistoryEvery, retryPause);
  }
}
