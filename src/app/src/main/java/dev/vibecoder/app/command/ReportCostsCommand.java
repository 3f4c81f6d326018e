package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.page.ChartPlan;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.CostReport;
import dev.vibecoder.store.report.CostRow;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.RollupState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe report costs}. */
@Command(
    name = "costs",
    description = {
      "Show what the work cost. cost_usd is what sources recorded, and where they recorded nothing what",
      "tokens and prices make; both are shown. An unknown cost is shown as unpriced, never as 0."
    })
final class ReportCostsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private ReportFormatOptions output = new ReportFormatOptions();

  ReportCostsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<Grouping> by = options.someOf(CostReport.groupings(), Grouping.DAY);
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<CostRow> report = reports.costs().read(filter, by);
      write(report, filter, by, reports.rollup().read());
    }
    return ExitCode.DONE;
  }

  private void write(
      Report<CostRow> report, ReportFilter filter, List<Grouping> by, RollupState rollup) {
    CostRow total = report.total();
    var spending =
        new Spending(total.tokens(), total.unpricedTokens(), total.cost(), total.recorded());
    List<String> notes = new ArrayList<>(spending.notes(rollup));
    notes.addAll(Spending.behind(rollup));
    var chart = new ChartPlan(by.size(), by.get(0).isTime(), List.of("cost_usd"), "USD");
    var page = new Page("What the work cost", spending.facts(filter), notes, chart);
    Listing<CostRow> listing = columns(report, by);
    listing.write(output.writer(invocation.console(), page), report.rows(), total);
    spending.tell(invocation.console(), notes);
  }

  private Listing<CostRow> columns(Report<CostRow> report, List<Grouping> by) {
    var listing = new Listing<CostRow>();
    GroupColumns.add(listing, by, report.total(), output.isForPeople(), CostRow::groups);
    listing
        .number("executions", CostRow::executions)
        .number("unpriced", CostRow::unpriced)
        .number("tokens", CostRow::tokens)
        .number("unpriced_tokens", CostRow::unpricedTokens)
        .number("cost_usd", CostRow::cost)
        .number("recorded_usd", CostRow::recorded)
        .number("computed_usd", CostRow::computed)
        .number("duration_ms", CostRow::durationMs);
    if (output.isTable()) {
      TrendColumn.bars(listing, invocation.console(), "cost", report.rows(), CostRow::cost);
    }
    return listing;
  }
}
