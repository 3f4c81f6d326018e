package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.store.InvariantResult;
import dev.vibecoder.store.Invariants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares what {@code ingest} has stored with what C git says, commit by commit and row by row,
 * and looks at the invariants afterwards. Fails on any difference.
 *
 * <p>Arguments: REPOSITORY...
 */
public final class Agreement {

  private static final int EXAMPLES = 10;

  private final BenchHome home;
  private boolean agrees = true;

  private Agreement(BenchHome home) {
    this.home = home;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    try (var home = BenchHome.open()) {
      var agreement = new Agreement(home);
      System.out.printf(
          "%-30s %10s %10s %10s %10s %12s%n",
          "repository", "commits", "same", "rows", "same", "net lines");
      for (int i = 0; i < Math.max(1, arguments.length); i++) {
        Path repository = new Arguments("Agreement REPOSITORY...", arguments).path(i);
        agreement.compare(repository);
      }
      agreement.checkInvariants();
      if (!agreement.agrees) {
        System.exit(1);
      }
    }
  }

  private void compare(Path repository) throws Exception {
    String name = String.valueOf(repository.getFileName());
    Project project = home.synced(repository, name);
    home.run(JobNames.INGEST, project);
    Map<String, CommitNumbers> stored = StoredNumbers.of(home, project);
    Map<String, CommitNumbers> git = GitNumbers.of(home.clone(project));
    long rows = 0;
    long sameRows = 0;
    var shas = new TreeSet<>(git.keySet());
    shas.addAll(stored.keySet());
    List<String> differing =
        shas.stream().filter(sha -> !CommitNumbers.same(git.get(sha), stored.get(sha))).toList();
    for (CommitNumbers each : git.values()) {
      rows += each.rows().size();
      sameRows += each.shared(stored.get(each.sha()));
    }
    int same = shas.size() - differing.size();
    long net = net(git) - net(stored);
    System.out.printf(
        "%-30s %,10d %,10d %,10d %,10d %12s%n",
        name, git.size(), same, rows, sameRows, net == 0 ? "the same" : "%+d".formatted(net));
    differing.stream().limit(EXAMPLES).forEach(sha -> System.out.println("  differs: " + sha));
    agrees &= differing.isEmpty() && net == 0;
  }

  private static long net(Map<String, CommitNumbers> commits) {
    return commits.values().stream().mapToLong(CommitNumbers::netLines).sum();
  }

  private void checkInvariants() {
    for (InvariantResult result : home.room(Invariants.class).check()) {
      if (!result.holds()) {
        System.out.println("violated: " + result.name() + " " + result.examples());
        agrees = false;
      }
    }
  }
}
