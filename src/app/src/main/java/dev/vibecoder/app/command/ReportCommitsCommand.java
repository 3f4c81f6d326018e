package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.CommitReport;
import dev.vibecoder.store.report.CommitRow;
import dev.vibecoder.store.report.CommitSelection;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe report commits}. */
@Command(name = "commits", description = "Show the commits and what they changed.")
final class ReportCommitsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--generated", description = "Count lines of generated and vendored files, too.")
  private boolean generated;

  @Option(
      names = "--unreachable",
      description = "Count commits that no branch or tag reaches any more, too.")
  private boolean unreachable;

  @Option(
      names = "--once",
      description =
          "Count the same change of a project once, where it was committed first, however often it"
              + " was cherry-picked or rebased.")
  private boolean once;

  ReportCommitsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Grouping by = options.oneOf(CommitReport.groupings());
    ReportFilter filter = options.filter();
    var selection = new CommitSelection(generated, unreachable, once);
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<CommitRow> report = reports.commits().read(filter, by, selection);
      var coverage = new Coverage(reports.states().read(filter.project()));
      Listing<CommitRow> listing = columns(by);
      coverage.mark(listing, by, output.format(), CommitRow::group);
      TrendColumn.add(
          listing,
          invocation.console(),
          output.format(),
          by,
          report.rows(),
          row -> BigDecimal.valueOf(row.commits()));
      listing.write(output.format().friendly(invocation.console()), report.rows(), report.total());
      coverage.tell(invocation.console());
    }
    return ExitCode.DONE;
  }

  private static Listing<CommitRow> columns(Grouping by) {
    return new Listing<CommitRow>()
        .text(by.toString(), CommitRow::group)
        .number("commits", CommitRow::commits)
        .number("by_agents", CommitRow::byAgents)
        .number("files_changed", CommitRow::filesChanged)
        .number("additions", CommitRow::additions)
        .number("deletions", CommitRow::deletions);
  }
}
