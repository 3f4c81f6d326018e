package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.ReviewReport;
import dev.vibecoder.store.report.ReviewRow;
import dev.vibecoder.store.report.RuleRow;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vibe report reviews}. */
@Command(
    name = "reviews",
    description = {
      "Show the verdicts, by the day of the commit; of each commit the newest.",
      "--by week or month shows how it goes, --by rule what is found most, --worst and --riskiest the",
      "commits."
    })
final class ReportReviewsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(
      names = "--worst",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description = "Show so many commits with the lowest scores instead; 20 unless told.")
  private @Nullable Integer worst;

  @Option(
      names = "--riskiest",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description = "Show so many commits with the highest risk instead; 20 unless told.")
  private @Nullable Integer riskiest;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReportReviewsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Set<Grouping> known = EnumSet.copyOf(ReviewReport.groupings());
    known.add(Grouping.RULE);
    Grouping by = options.oneOf(known);
    ReportFilter filter = options.filter();
    int worstCommits = wanted("--worst", worst);
    int riskiestCommits = wanted("--riskiest", riskiest);
    try (var reports = new Reports(invocation.database().reporting())) {
      var coverage = new Coverage(reports.states().read(filter.project()));
      RowWriter writer = output.format().friendly(invocation.console());
      if (worst != null) {
        ReviewListing.commits(output.format())
            .write(writer, reports.reviewedCommits().worst(filter, worstCommits));
      } else if (riskiest != null) {
        ReviewListing.commits(output.format())
            .write(writer, reports.reviewedCommits().riskiest(filter, riskiestCommits));
      } else if (by == Grouping.RULE) {
        Report<RuleRow> report = reports.rules().read(filter);
        ReviewListing.rules().write(writer, report.rows(), report.total());
      } else {
        verdicts(reports.reviews().read(filter, by), by, coverage, writer);
      }
      coverage.tell(invocation.console());
    }
    return ExitCode.DONE;
  }

  private int wanted(String option, @Nullable Integer number) {
    if (number == null) {
      return 0;
    }
    if (number < 1) {
      throw new WrongUsage(option + " is 1 or more");
    }
    if (worst != null && riskiest != null) {
      throw new WrongUsage("--worst and --riskiest are two lists; ask for one");
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--by")) {
      throw new WrongUsage(
          option + " lists commits, which are not summed by anything; leave --by out");
    }
    return number;
  }

  private void verdicts(
      Report<ReviewRow> report, Grouping by, Coverage coverage, RowWriter writer) {
    Listing<ReviewRow> listing = columns(by);
    coverage.mark(listing, by, output.format(), ReviewRow::group);
    TrendColumn.add(
        listing,
        invocation.console(),
        output.format(),
        by,
        report.rows(),
        row -> BigDecimal.valueOf(row.findings()));
    listing.write(writer, report.rows(), report.total());
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
        .number("quality", row -> ReviewListing.score(row.quality()))
        .number("security", row -> ReviewListing.score(row.security()));
  }
}
