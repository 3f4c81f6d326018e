package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.ReviewReport;
import dev.vibecoder.store.report.ReviewRow;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe report reviews}. */
@Command(name = "reviews", description = "Show the verdicts, by the day of the commit.")
final class ReportReviewsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  ReportReviewsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Grouping by = options.oneOf(ReviewReport.groupings());
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<ReviewRow> report = reports.reviews().read(filter, by);
      var coverage = new Coverage(reports.states().read(filter.project()));
      Listing<ReviewRow> listing = columns(by);
      coverage.mark(listing, by, output.format(), ReviewRow::group);
      TrendColumn.add(
          listing,
          invocation.console(),
          output.format(),
          by,
          report.rows(),
          row -> BigDecimal.valueOf(row.reviews()));
      listing.write(output.format().friendly(invocation.console()), report.rows(), report.total());
      coverage.tell(invocation.console());
    }
    return ExitCode.DONE;
  }

  private static Listing<ReviewRow> columns(Grouping by) {
    return new Listing<ReviewRow>()
        .text(by.toString(), ReviewRow::group)
        .number("reviews", ReviewRow::reviews)
        .number("approved", ReviewRow::approved)
        .number("commented", ReviewRow::commented)
        .number("changes_requested", ReviewRow::changesRequested)
        .number("pending", ReviewRow::pending)
        .number("findings", ReviewRow::findings)
        .number("quality", ReviewRow::quality)
        .number("security", ReviewRow::security);
  }
}
