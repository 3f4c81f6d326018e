package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.KnownCommits;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.StoredRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits with their line counts: git itself, JGit's own diff, our reading on one and on two
 * threads, and the whole job {@code ingest}, which writes them to PostgreSQL and proves that they
 * are complete; all on the same clone.
 *
 * <p>Arguments: REPOSITORY [ROUNDS]
 */
public final class IngestBench {

  private static final int RANGE = 64;

  private final BenchHome home;
  private final Path repository;
  private final Project project;
  private final List<NewCommit> commits = new ArrayList<>();

  private IngestBench(BenchHome home, Path repository) {
    this.home = home;
    this.repository = repository;
    this.project = home.synced(repository, "read");
    List<Ref> tips =
        home.room(ProjectRefTable.class).all(project.id()).stream().map(StoredRef::ref).toList();
    try (Clone clone = home.room(Workspace.class).open(project.id())) {
      clone.newCommits(tips, null, KnownCommits.none()).forEach(commits::add);
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("IngestBench REPOSITORY [ROUNDS]", arguments);
    Path repository = given.path(0);
    int rounds = given.number(1, 3);
    try (var home = BenchHome.open()) {
      new IngestBench(home, repository).run(rounds);
    }
  }

  private void run(int rounds) throws Exception {
    new Contest("%,d commits".formatted(commits.size()), "commits", System.out)
        .with("git log --numstat -M", round -> git())
        .asReference()
        .with("JGit DiffFormatter", round -> jgit())
        .with("read, 1 thread", round -> read(1))
        .with("read, 2 threads", round -> read(2))
        .with("job ingest", this::ingest)
        .run(rounds);
  }

  private Effort git() throws Exception {
    return home.measure(
        () -> {
          Processes.run(
              List.of(
                  "git",
                  "-C",
                  home.clone(project).toString(),
                  "log",
                  "--branches",
                  "--tags",
                  "--numstat",
                  "-M",
                  "--format=%H"));
          return commits.size();
        });
  }

  private Effort jgit() throws Exception {
    return home.measure(
        () -> {
          new JGitDiff(home.clone(project)).count(commits);
          return commits.size();
        });
  }

  /** In ranges of neighbours, as the job shares them out. */
  private Effort read(int threads) throws Exception {
    return home.measure(
        () -> {
          try (Clone clone = home.room(Workspace.class).open(project.id())) {
            Threads.share(
                threads,
                Parts.of(commits, RANGE),
                range -> range.forEach(commit -> clone.commit(commit.sha())));
          }
          return commits.size();
        });
  }

  private Effort ingest(int round) throws Exception {
    Project written = home.synced(repository, "written-" + round);
    Effort effort = home.measure(() -> home.run(JobNames.INGEST, written).written());
    home.remove(written);
    return effort;
  }
}
