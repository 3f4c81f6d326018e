package dev.vibecoder.bench;

import dev.vibecoder.bench.secret.PlantedSecret;
import dev.vibecoder.bench.secret.RandomSecrets;
import dev.vibecoder.bench.secret.SecretFormat;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether reviews find secrets, and what they take for secrets. Secrets of every kind are made up,
 * planted in a repository where people leave them, and reviewed; then all commits of real
 * repositories are, and each finding is printed, to be judged by a person.
 *
 * <p>Arguments: COPIES [REPOSITORY...]
 */
public final class SecretsBench {

  private static final long SEED = 20_261_123;

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());
  private final PrintStream out = System.out;

  private SecretsBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("SecretsBench COPIES [REPOSITORY...]", arguments);
    var bench = new SecretsBench();
    Path folder = Files.createTempDirectory("vibe-secrets-");
    try {
      bench.plant(folder, given.number(0, 4));
    } finally {
      Processes.delete(folder);
    }
    for (int i = 1; i < arguments.length; i++) {
      bench.alarms(given.path(i));
    }
  }

  private void plant(Path folder, int copies) throws IOException, InterruptedException {
    git(folder, "init", "-q", "-b", "main");
    var secrets = new RandomSecrets(SEED);
    int all = 0;
    int found = 0;
    int shown = 0;
    out.printf("%-28s %8s %8s %8s%n", "planted", "secrets", "found", "shown");
    for (SecretFormat format : SecretFormat.all()) {
      List<PlantedSecret> planted = new ArrayList<>();
      List<PlantedSecret> missed = new ArrayList<>();
      int leaks = 0;
      for (int copy = 0; copy < copies; copy++) {
        List<PlantedSecret> now = format.planted(secrets, all + planted.size());
        Review review = reviewed(folder, commit(folder, format.kind(), now));
        now.stream().filter(each -> !each.isFoundBy(review)).forEach(missed::add);
        leaks += (int) now.stream().filter(each -> each.isShownBy(review)).count();
        planted.addAll(now);
      }
      int met = planted.size() - missed.size();
      out.printf("%-28s %,8d %,8d %,8d%n", format.kind(), planted.size(), met, leaks);
      missed.forEach(each -> out.printf("    missed in %s: %s%n", each.path(), each.secret()));
      all += planted.size();
      found += met;
      shown += leaks;
    }
    out.printf("%-28s %,8d %,8d %,8d%n", "all", all, found, shown);
  }

  private static String commit(Path folder, String kind, List<PlantedSecret> planted)
      throws IOException, InterruptedException {
    for (PlantedSecret each : planted) {
      Path file = folder.resolve(each.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.content());
    }
    git(folder, "add", "--all", "--force");
    git(folder, "commit", "-q", "-m", "Add " + kind);
    return git(folder, "rev-parse", "HEAD").strip();
  }

  private Review reviewed(Path folder, String sha) {
    try (var repository = LocalRepository.open(folder, GitLimits.defaults())) {
      return reviewer.review(repository.change(sha).change(), repository);
    }
  }

  private void alarms(Path repository) throws IOException, InterruptedException {
    List<String> commits = git(repository, "rev-list", "--no-merges", "HEAD").lines().toList();
    out.printf("%n== %s%n", repository);
    int alarms = 0;
    try (var local = LocalRepository.open(repository, GitLimits.defaults())) {
      for (String sha : commits) {
        for (Finding issue : reviewer.review(local.change(sha).change(), local).issues()) {
          if (issue.rule().startsWith("secret-")) {
            alarms += issue.severity().compareTo(Severity.MEDIUM) >= 0 ? 1 : 0;
            out.printf(
                "%.10s %-8s %-22s %s:%d  %s%n",
                sha, issue.severity(), issue.rule(), issue.file(), issue.line(), issue.evidence());
          }
        }
      }
    }
    out.printf(
        "%,d commits, %d findings of MEDIUM or more: %.2f per 1,000 commits%n",
        commits.size(), alarms, 1e3 * alarms / commits.size());
  }

  private static String git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=bench",
                "-c",
                "user.email=bench@localhost"));
    command.addAll(List.of(arguments));
    return Processes.output(command);
  }
}
