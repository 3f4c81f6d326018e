package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A first clone over {@code file://} against {@code git clone --bare}; then, with the whole history
 * ingested, what a night costs that has nothing new, and one that has ten new commits.
 *
 * <p>Arguments: REPOSITORY [ROUNDS]
 */
public final class SyncBench {

  private static final int NEW_COMMITS = 10;
  private static final int NIGHTS = 3;

  private final BenchHome home;
  private final Path repository;
  private final Path work;
  private final long megabytes;

  private SyncBench(BenchHome home, Path repository, Path work) throws IOException {
    this.home = home;
    this.repository = repository;
    this.work = work;
    try (Stream<Path> files = Files.walk(repository)) {
      megabytes = files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("SyncBench REPOSITORY [ROUNDS]", arguments);
    Path repository = given.path(0);
    int rounds = given.number(1, 3);
    Path work = Files.createTempDirectory("vibe-sync-");
    try (var home = BenchHome.open()) {
      var bench = new SyncBench(home, repository, work);
      new Contest("a clone of %,d MB".formatted(bench.megabytes), "MB", System.out)
          .with("git clone --bare file://", round -> bench.git())
          .asReference()
          .with("job sync", bench::sync)
          .run(rounds);
      bench.nights();
    } finally {
      Processes.delete(work);
    }
  }

  private Effort git() throws Exception {
    Path folder = work.resolve("git.git");
    Effort effort = home.measure(() -> clone(folder));
    Processes.delete(folder);
    return effort;
  }

  private double clone(Path folder) throws IOException, InterruptedException {
    Processes.run(
        List.of("git", "clone", "-q", "--bare", "file://" + repository, folder.toString()));
    return megabytes;
  }

  private Effort sync(int round) throws Exception {
    Project project = home.project(repository, "clone-" + round);
    Effort effort =
        home.measure(
            () -> {
              home.run(JobNames.SYNC, project);
              return megabytes;
            });
    home.remove(project);
    return effort;
  }

  private void nights() throws Exception {
    Path source = work.resolve("source.git");
    clone(source);
    Project project = home.synced(source, "nights");
    home.run(JobNames.INGEST, project);
    System.out.printf("%nsync and ingest after start-up, in seconds%n");
    for (int night = 0; night < NIGHTS; night++) {
      night("nothing new", project);
    }
    grow(source);
    night("%d new commits".formatted(NEW_COMMITS), project);
  }

  /** Ten commits on top of the default branch, each of the tree of another one before it. */
  private static void grow(Path source) throws IOException, InterruptedException {
    String branch = git(source, "symbolic-ref", "HEAD");
    String tip = git(source, "rev-parse", branch);
    String grown = tip;
    for (int i = 1; i <= NEW_COMMITS; i++) {
      grown =
          git(
              source,
              "-c",
              "user.name=bench",
              "-c",
              "user.email=bench@vibe",
              "commit-tree",
              "-m",
              "Commit " + i,
              "-p",
              grown,
              tip + "~" + i + "^{tree}");
    }
    git(source, "update-ref", branch, grown);
  }

  private void night(String title, Project project) throws Exception {
    Effort effort =
        home.measure(
            () -> {
              home.run(JobNames.SYNC, project);
              return home.run(JobNames.INGEST, project).written();
            });
    System.out.printf(
        "%-24s %6.2f   %,d commits%n", title, effort.seconds(), (long) effort.amount());
  }

  private static String git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    return Processes.output(command);
  }
}
