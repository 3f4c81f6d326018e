package dev.vibecoder.bench.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Risk;
import dev.vibecoder.domain.review.RiskHistory;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.review.risk.FileHistory;
import dev.vibecoder.review.risk.ProductCode;
import dev.vibecoder.review.risk.RiskFeatures;
import dev.vibecoder.review.risk.RiskFormula;
import dev.vibecoder.search.syntax.SyntaxParsers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The default branch's commits that are no merges, in time order, each scored by what was known
 * when it was made.
 *
 * @param unread commits that could not be read, because the copy lacks objects
 */
record History(List<ScoredCommit> commits, Labels labels, int unread) {

  static History of(Path repository, Path workspace) throws IOException {
    var git = new GitText(repository);
    List<PastCommit> commits =
        git.lines("log", "HEAD", "--no-merges", "--reverse", "--format=%H%x09%ct%x09%s").stream()
            .map(PastCommit::parse)
            .sorted(Comparator.comparing(PastCommit::at))
            .toList();
    Labels labels = Szz.labels(git, commits);
    var project =
        new Project(
            UUID.nameUUIDFromBytes(repository.toString().getBytes(UTF_8)),
            new UUID(0, 0),
            "risk",
            RepositoryUrl.ofPath(repository),
            null,
            null,
            true);
    var clones = new Workspace(workspace, GitLimits.defaults());
    clones.sync(project);
    try (Clone clone = clones.open(project.id());
        var parsers = new SyntaxParsers()) {
      return scored(commits, labels, clone, new Reviewer(RuleSet.bundled(), parsers));
    }
  }

  private static History scored(
      List<PastCommit> commits, Labels labels, Clone clone, Reviewer reviewer) {
    List<Optional<Read>> read =
        commits.parallelStream().map(commit -> read(commit, clone, reviewer)).toList();
    var history = new FileHistory();
    var scored = new ArrayList<ScoredCommit>();
    for (Read each : read.stream().flatMap(Optional::stream).toList()) {
      scored.add(each.scored(labels, history.before(each.commit.at(), each.product)));
      history.add(each.commit.at(), each.commit.message(), each.paths);
    }
    return new History(scored, labels, commits.size() - scored.size());
  }

  private static Optional<Read> read(PastCommit commit, Clone clone, Reviewer reviewer) {
    try {
      Change change = clone.change(commit.sha());
      double fault = 1 - reviewer.review(change, clone).qualityScore();
      return Optional.of(Read.of(commit, change, fault));
    } catch (GitFailure e) {
      return Optional.empty();
    }
  }

  /** What is kept of a change. */
  private record Read(
      PastCommit commit,
      RiskFeatures features,
      List<String> product,
      List<String> paths,
      double churn,
      double fault) {

    static Read of(PastCommit commit, Change change, double fault) {
      return new Read(
          commit,
          RiskFeatures.of(change),
          List.copyOf(ProductCode.paths(change)),
          change.files().stream().map(file -> file.file().path()).toList(),
          change.files().stream()
              .mapToDouble(file -> file.file().additions() + file.file().deletions())
              .sum(),
          fault);
    }

    ScoredCommit scored(Labels labels, RiskHistory past) {
      Risk risk = RiskFormula.risk(features, past);
      return new ScoredCommit(
          commit.sha(),
          commit.at(),
          labels.inducing().contains(commit.sha()),
          labels.placebo().contains(commit.sha()),
          labels.anywhere().contains(commit.sha()),
          churn,
          features.lines(),
          risk.value(),
          fault);
    }
  }
}
