package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.page.ChartPlan;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.RollupState;
import dev.vibecoder.store.report.TokenReport;
import dev.vibecoder.store.report.TokenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe report tokens}. */
@Command(
    name = "tokens",
    description =
        "Show the tokens by kind; the kinds do not overlap, so that they add up to the total.")
final class ReportTokensCommand implements Callable<Integer> {

  private static final List<String> KINDS =
      List.of("input", "cached_input", "cache_write", "cache_write_1h", "output", "reasoning");

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private ReportFormatOptions output = new ReportFormatOptions();

  ReportTokensCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<Grouping> by = options.someOf(TokenReport.groupings(), Grouping.DAY);
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<TokenRow> report = reports.tokens().read(filter, by);
      write(report, filter, by, reports.rollup().read());
    }
    return ExitCode.DONE;
  }

  private void write(
      Report<TokenRow> report, ReportFilter filter, List<Grouping> by, RollupState rollup) {
    TokenRow total = report.total();
    var spending = new Spending(total.total(), total.unpriced(), null, null);
    List<String> notes = new ArrayList<>(spending.notes(rollup));
    notes.addAll(Spending.behind(rollup));
    List<String> drawn = by.size() == 1 ? KINDS : List.of("total");
    var chart = new ChartPlan(by.size(), by.get(0).isTime(), drawn, "tokens");
    var page = new Page("Tokens by kind", spending.tokenFacts(filter), notes, chart);
    Listing<TokenRow> listing = columns(report, by);
    listing.write(output.writer(invocation.console(), page), report.rows(), total);
    spending.tell(invocation.console(), notes);
  }

  private Listing<TokenRow> columns(Report<TokenRow> report, List<Grouping> by) {
    var listing = new Listing<TokenRow>();
    GroupColumns.add(listing, by, report.total(), output.isForPeople(), TokenRow::groups);
    listing
        .number("executions", TokenRow::executions)
        .number("input", TokenRow::input)
        .number("cached_input", TokenRow::cachedInput)
        .number("cache_write", TokenRow::cacheWrite)
        .number("cache_write_1h", TokenRow::cacheWrite1h)
        .number("output", TokenRow::output)
        .number("reasoning", TokenRow::reasoning)
        .number("total", TokenRow::total)
        .number("unpriced", TokenRow::unpriced);
    if (output.isTable()) {
      TrendColumn.bars(listing, invocation.console(), "tokens", report.rows(), TokenRow::total);
    }
    return listing;
  }
}
