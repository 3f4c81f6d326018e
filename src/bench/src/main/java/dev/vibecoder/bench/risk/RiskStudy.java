package dev.vibecoder.bench.risk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** temporary */
public final class RiskStudy {
  private RiskStudy() {}

  public static void labels(Path repository, Labels.Sharing sharing) throws Exception {
    var git = new GitText(repository);
    List<PastCommit> commits =
        git.lines("log", "HEAD", "--no-merges", "--reverse", "--format=%H%x09%ct%x09%s").stream()
            .map(l -> l.split("\t", 3))
            .map(f -> new PastCommit(f[0], Instant.ofEpochSecond(Long.parseLong(f[1])), f[2]))
            .toList();
    long t = System.nanoTime();
    Labels labels = Labels.of(git, commits, sharing);
    String name = repository.getParent().getFileName().toString();
    LabelFile.write(Path.of(System.getProperty("bench.labels"), name), labels);
    System.out.println(
        name
            + " commits "
            + commits.size()
            + " fixes "
            + labels.fixes()
            + " inducing "
            + labels.inducing().size()
            + " placebo "
            + labels.placebo().size()
            + " s "
            + (System.nanoTime() - t) / 1e9);
  }
}
