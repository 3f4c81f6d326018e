package dev.vibecoder.bench;

import dev.vibecoder.bench.risk.RiskStudy;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether risk tells which commits needed a fix later: labels by SZZ, the later half of each
 * history in time order, beside churn, the quality score and a placebo.
 *
 * <p>Arguments: REPOSITORY...
 */
public final class RiskBench {

  private RiskBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("RiskBench REPOSITORY...", arguments);
    int repositories = Math.max(1, arguments.length);
    double sum = 0;
    for (int i = 0; i < repositories; i++) {
      sum += study(given.path(i));
    }
    System.out.printf(
        "mean AUC of risk over %d repositories: %.3f%n", repositories, sum / repositories);
  }

  private static double study(Path repository) throws Exception {
    Path workspace = Files.createTempDirectory("vibe-bench-");
    try {
      var study = RiskStudy.of(repository, workspace);
      System.out.printf("%n%s: %s%n", repository, study.scope());
      study.report().forEach(System.out::println);
      study.codingReport().forEach(System.out::println);
      return study.auc();
    } finally {
      Processes.delete(workspace);
    }
  }
}
