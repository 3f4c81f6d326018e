package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.CostReport;
import dev.vibecoder.store.report.CostRow;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe report costs}. */
@Command(
    name = "costs",
    description = "Show what the work cost; an unknown cost is shown as unpriced, never as 0.")
final class ReportCostsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  ReportCostsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Grouping by = options.oneOf(CostReport.groupings());
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<CostRow> report = reports.costs().read(filter, by);
      Listing<CostRow> listing = columns(by);
      TrendColumn.add(
          listing, invocation.console(), output.format(), by, report.rows(), CostRow::cost);
      listing.write(output.format().friendly(invocation.console()), report.rows(), report.total());
    }
    return ExitCode.DONE;
  }

  private static Listing<CostRow> columns(Grouping by) {
    return new Listing<CostRow>()
        .text(by.toString(), CostRow::group)
        .number("executions", CostRow::executions)
        .number("unpriced", CostRow::unpriced)
        .number("tokens", CostRow::tokens)
        .number("unpriced_tokens", CostRow::unpricedTokens)
        .number("cost_usd", CostRow::cost)
        .number("duration_ms", CostRow::durationMs);
  }
}
