package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.review.Gate;
import dev.vibecoder.app.review.LocalReview;
import dev.vibecoder.app.review.ReviewFormat;
import dev.vibecoder.app.review.ReviewOutcome;
import dev.vibecoder.app.review.ReviewWriter;
import dev.vibecoder.app.review.ReviewedCommit;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.git.CommitRange;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.search.syntax.SyntaxParsers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe review}: the commits of a local repository, without any database. */
@Command(
    name = "review",
    description = "Review commits of a git repository on this machine; needs no database.",
    footer = {
      "",
      "With --gate it ends with 4 when a commit passes a bound of vibe.review.gate.",
      "A commit that cannot be read is named, the rest is reviewed, and it ends with 1."
    })
final class ReviewCommand implements Callable<Integer> {

  /** What people can mend by asking otherwise, or elsewhere. */
  private static final Set<GitFailure.Kind> WRONGLY_ASKED =
      Set.of(
          GitFailure.Kind.NOT_A_REPOSITORY, GitFailure.Kind.MISSING, GitFailure.Kind.UNSUPPORTED);

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "RANGE",
      arity = "0..1",
      description =
          "Commits as git writes them: a..b, a...b, HEAD~3..; a single revision is that commit alone."
              + " Default: what HEAD has and its upstream has not; else what the default"
              + " branch (origin/HEAD, main or master) has not; else HEAD alone.")
  private @Nullable String range;

  @Option(
      names = "--staged",
      description = "Review what is staged, as the commit that it would become.")
  private boolean staged;

  @Option(
      names = "--repository",
      paramLabel = "PATH",
      description = "A folder of the repository; default: the current one.",
      defaultValue = ".")
  private Path repository = Path.of(".");

  @Option(names = "--gate", description = "Fail by the bounds of vibe.review.gate.")
  private boolean gate;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or sarif; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private ReviewFormat format = ReviewFormat.TEXT;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--output", paramLabel = "FILE", description = "Write there, not to stdout.")
  private @Nullable Path output;

  ReviewCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (staged && range != null) {
      throw new WrongUsage("--staged reviews what is no commit yet; leave " + range + " out");
    }
    RuleSet rules = invocation.settings().review().load();
    try (LocalRepository local =
        LocalRepository.open(repository, invocation.settings().git().toLimits())) {
      CommitRange commits =
          staged ? new CommitRange(LocalRepository.STAGED, List.of()) : local.range(range);
      tell(commits);
      ReviewOutcome outcome = write(local, commits, rules);
      if (outcome.isStopped()) {
        return ExitCode.GATE_CLOSED;
      }
      return outcome.isWhole() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (GitFailure e) {
      String message = String.valueOf(e.getMessage());
      throw WRONGLY_ASKED.contains(e.kind()) ? new WrongUsage(message) : new CommandFailed(message);
    }
  }

  private void tell(CommitRange commits) {
    if (!staged) {
      int number = commits.commits().size();
      invocation
          .console()
          .tell(
              number == 0
                  ? "There is no commit in " + commits.name()
                  : "Reviewing %s: %d commit%s"
                      .formatted(commits.name(), number, number == 1 ? "" : "s"));
    }
  }

  private ReviewOutcome write(LocalRepository local, CommitRange commits, RuleSet rules) {
    Path file = output;
    if (file == null) {
      return review(local, commits, rules, invocation.console());
    }
    try (var out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
      ReviewOutcome outcome = review(local, commits, rules, invocation.console().withOut(out));
      if (out.checkError()) {
        throw new CommandFailed("could not write all of " + file + "; check free space");
      }
      return outcome;
    } catch (IOException e) {
      throw new WrongUsage("--output " + file + " cannot be written: " + e);
    }
  }

  private ReviewOutcome review(
      LocalRepository local, CommitRange commits, RuleSet rules, Console console) {
    try (var parsers = new SyntaxParsers()) {
      return review(local, commits, rules, parsers, console);
    }
  }

  private ReviewOutcome review(
      LocalRepository local,
      CommitRange commits,
      RuleSet rules,
      FunctionMeter meter,
      Console console) {
    var review = new LocalReview(local, rules, meter);
    var writer =
        new ReviewWriter(
            json ? ReviewFormat.JSON : format, console, local, rules, VibeVersion.number());
    List<ReviewedCommit> reviewed = new ArrayList<>();
    if (staged) {
      reviewed.add(review.staged());
      writer.commit(reviewed.get(0));
    }
    for (String sha : commits.commits()) {
      ReviewedCommit commit = review.of(sha);
      writer.commit(commit);
      reviewed.add(commit);
    }
    var outcome =
        new ReviewOutcome(
            commits.name(),
            rules.version(),
            reviewed,
            gate ? new Gate(invocation.settings().review().gate()).judge(reviewed) : null);
    writer.end(outcome);
    return outcome;
  }
}
