package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.page.ChartPlan;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.CommitCostRow;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.RollupState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe report commit-costs}. */
@Command(
    name = "commit-costs",
    description = {
      "Show what commits cost, by the executions that began on the days asked for, the dearest first.",
      "An execution counts for the commit it was about, else for those that answer its task or the",
      "nearest task above, in equal shares. What is not listed is one line, and what reaches no commit",
      "another, so that the lines add up to the total."
    })
final class ReportCommitCostsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportFilterOptions options = new ReportFilterOptions();
  @Mixin private ReportFormatOptions output = new ReportFormatOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List so many commits; default: ${DEFAULT-VALUE}.",
      defaultValue = "20")
  private int limit = 20;

  ReportCommitCostsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (limit < 1) {
      throw new WrongUsage("--limit is 1 or more");
    }
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      write(reports.commitCosts().read(filter, limit), filter, reports.rollup().read());
    }
    return ExitCode.DONE;
  }

  private void write(Report<CommitCostRow> report, ReportFilter filter, RollupState rollup) {
    CommitCostRow total = report.total();
    var spending =
        new Spending(total.tokens(), total.unpricedTokens(), total.cost(), total.recorded());
    List<String> notes = spending.notes(rollup);
    var chart = new ChartPlan(1, false, List.of("cost_usd"), "USD");
    var page = new Page("What commits cost", spending.facts(filter), notes, chart);
    Listing<CommitCostRow> listing = CommitCostListing.columns(output.isForPeople());
    if (output.isTable()) {
      TrendColumn.bars(listing, invocation.console(), "cost", report.rows(), CommitCostRow::cost);
    }
    listing.write(output.writer(invocation.console(), page), report.rows(), total);
    spending.tell(invocation.console(), notes);
  }
}
