package dev.vibecoder.bench.risk;

import dev.vibecoder.bench.risk.BlockBootstrap.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How well scores tell commits that needed a fix later from others, over the later half of a
 * history in time order without its newest 180 days, whose faults may not be found yet.
 */
public final class RiskStudy {

  private static final Duration TOO_NEW = Duration.ofDays(180);

  private final List<ScoredCommit> commits;
  private final List<ScoredCommit> coding;
  private final History history;

  private RiskStudy(History history) {
    this.history = history;
    List<ScoredCommit> all = history.commits();
    Instant end = all.get(all.size() - 1).at().minus(TOO_NEW);
    commits =
        all.subList(all.size() / 2, all.size()).stream()
            .filter(commit -> commit.at().isBefore(end))
            .toList();
    coding = commits.stream().filter(commit -> commit.lines() > 0).toList();
  }

  /** Reads a bare repository into a folder, labels its commits, and scores them. */
  public static RiskStudy of(Path repository, Path workspace) throws IOException {
    return new RiskStudy(History.of(repository, workspace));
  }

  /** What was scored: commits, those labelled, fixes, and what could not be read. */
  public String scope() {
    return "%,d commits scored, %,d of them blamed by %,d fixes (%d commits, %d fixes unread)"
        .formatted(
            commits.size(),
            commits.stream().filter(ScoredCommit::inducing).count(),
            history.labels().fixes(),
            history.unread(),
            history.labels().unread());
  }

  /** The area under the curve by risk. */
  public double auc() {
    return ranked().all().auc();
  }

  /** All figures, a line each. */
  public List<String> report() {
    var churn = new Ranked(commits, ScoredCommit::churn, ScoredCommit::inducing);
    var fault = new Ranked(commits, ScoredCommit::fault, ScoredCommit::inducing);
    var placebo = new Ranked(commits, ScoredCommit::risk, ScoredCommit::placebo);
    var churnPlacebo = new Ranked(commits, ScoredCommit::churn, ScoredCommit::placebo);
    var riskAnywhere = new Ranked(commits, ScoredCommit::risk, ScoredCommit::anywhere);
    var churnAnywhere = new Ranked(commits, ScoredCommit::churn, ScoredCommit::anywhere);
    var lines = new Ranked(commits, ScoredCommit::lines, ScoredCommit::inducing);
    var risk = ranked();
    return List.of(
        "all commits",
        with("  AUC risk", risk.all(), commits),
        with("  AUC churn", churn.all(), commits),
        lead("  risk ahead of churn", risk.all(), churn.all(), commits),
        lead("  risk ahead of meaningful lines", risk.all(), lines.all(), commits),
        with("  AUC 1 - quality_score", fault.all(), commits),
        "  top 20 %% risk %.2f  churn %.2f  1 - quality_score %.2f"
            .formatted(risk.top(), churn.top(), fault.top()),
        with("  placebo AUC risk", placebo.all(), commits),
        with("  placebo AUC churn", churnPlacebo.all(), commits),
        with("  within deciles of churn: AUC risk", risk.within(ScoredCommit::churn), commits),
        with("    placebo", placebo.within(ScoredCommit::churn), commits),
        with("  faults in tests count, too: AUC risk", riskAnywhere.all(), commits),
        with("    AUC churn", churnAnywhere.all(), commits),
        lead("    risk ahead of churn", riskAnywhere.all(), churnAnywhere.all(), commits),
        "    top 20 %% risk %.2f  churn %.2f".formatted(riskAnywhere.top(), churnAnywhere.top()));
  }

  /** The same figures over those commits alone that add meaningful lines of product code. */
  public List<String> codingReport() {
    var risk = new Ranked(coding, ScoredCommit::risk, ScoredCommit::inducing);
    var churn = new Ranked(coding, ScoredCommit::churn, ScoredCommit::inducing);
    var lines = new Ranked(coding, ScoredCommit::lines, ScoredCommit::inducing);
    var fault = new Ranked(coding, ScoredCommit::fault, ScoredCommit::inducing);
    var placebo = new Ranked(coding, ScoredCommit::risk, ScoredCommit::placebo);
    PairOrder within = risk.within(ScoredCommit::lines);
    PairOrder control = placebo.within(ScoredCommit::lines);
    return List.of(
        "the %,d that add product code".formatted(coding.size()),
        with("  AUC risk", risk.all(), coding),
        with("  AUC churn", churn.all(), coding),
        with("  AUC meaningful lines", lines.all(), coding),
        lead("  risk ahead of churn", risk.all(), churn.all(), coding),
        lead("  risk ahead of meaningful lines", risk.all(), lines.all(), coding),
        with("  AUC 1 - quality_score", fault.all(), coding),
        with("  placebo AUC risk", placebo.all(), coding),
        with("  within deciles of meaningful lines: AUC risk", within, coding),
        with("    placebo", control, coding),
        lead("    ahead of placebo", within, control, coding));
  }

  private Ranked ranked() {
    return new Ranked(commits, ScoredCommit::risk, ScoredCommit::inducing);
  }

  private static String with(String name, PairOrder order, List<ScoredCommit> of) {
    Range range = new BlockBootstrap(of.size()).range(order::auc);
    return line(name, "%.3f [%.3f %.3f]", order.auc(), range);
  }

  /** Both figures come from the same draws. */
  private static String lead(String name, PairOrder order, PairOrder other, List<ScoredCommit> of) {
    Range range = new BlockBootstrap(of.size()).range(times -> order.auc(times) - other.auc(times));
    return line(name, "%+.3f [%+.3f %+.3f]", order.auc() - other.auc(), range);
  }

  private static String line(String name, String form, double figure, Range range) {
    return String.format(Locale.ROOT, "%-52s " + form, name, figure, range.low(), range.high());
  }
}
