package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.TokenReport;
import dev.vibecoder.store.report.TokenRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe report tokens}. */
@Command(name = "tokens", description = "Show the tokens by kind.")
final class ReportTokensCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  ReportTokensCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Grouping by = options.oneOf(TokenReport.groupings());
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<TokenRow> report = reports.tokens().read(filter, by);
      Listing<TokenRow> listing = columns(by);
      TrendColumn.add(
          listing, invocation.console(), output.format(), by, report.rows(), TokenRow::total);
      listing.write(output.format().friendly(invocation.console()), report.rows(), report.total());
    }
    return ExitCode.DONE;
  }

  private static Listing<TokenRow> columns(Grouping by) {
    return new Listing<TokenRow>()
        .text(by.toString(), TokenRow::group)
        .number("executions", TokenRow::executions)
        .number("input", TokenRow::input)
        .number("cached_input", TokenRow::cachedInput)
        .number("cache_write", TokenRow::cacheWrite)
        .number("cache_write_1h", TokenRow::cacheWrite1h)
        .number("output", TokenRow::output)
        .number("reasoning", TokenRow::reasoning)
        .number("total", TokenRow::total)
        .number("unpriced", TokenRow::unpriced);
  }
}
