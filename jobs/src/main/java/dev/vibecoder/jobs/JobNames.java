package dev.vibecoder.jobs;

import java.util.List;

/** The names under which jobs are launched. */
public final class JobNames {

  public static final String SYNC = "sync";
  public static final String INGEST = "ingest";
  public static final String REVIEW = "review";
  public static final String EMBED = "embed";
  public static final String IMPORT = "import";
  public static final String ROLLUP = "rollup";
  public static final String REPRICE = "reprice";
  public static final String NIGHTLY = "nightly";

  /** What {@link #NIGHTLY} runs for each project. */
  public static final String PROJECT_NIGHT = "project-night";

  private JobNames() {}

  /** Those that people and schedules launch. */
  public static List<String> launchable() {
    return List.of(NIGHTLY, SYNC, INGEST, REVIEW, EMBED, IMPORT, ROLLUP, REPRICE);
  }

  /** The inner job that a single job runs for each project. */
  public static String perProject(String job) {
    return "project-" + job;
  }
}
