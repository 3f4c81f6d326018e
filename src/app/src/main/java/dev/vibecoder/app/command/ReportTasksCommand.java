package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.page.ChartPlan;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Report;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.Reports;
import dev.vibecoder.store.report.RollupState;
import dev.vibecoder.store.report.TaskRow;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe report tasks}. */
@Command(
    name = "tasks",
    description = {
      "Show what tasks cost with all their subtasks, by the executions that began on the days asked for,",
      "the dearest first. What is not listed is one line, and what belongs to no task another, so that",
      "the lines add up to the total; with --tree it is own_usd that adds up."
    })
final class ReportTasksCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportFilterOptions options = new ReportFilterOptions();
  @Mixin private ReportFormatOptions output = new ReportFormatOptions();

  @Option(names = "--tree", description = "Show the subtasks below their tasks.")
  private boolean tree;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List so many tasks, subtasks not counted; default: ${DEFAULT-VALUE}.",
      defaultValue = "20")
  private int limit = 20;

  ReportTasksCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (limit < 1) {
      throw new WrongUsage("--limit is 1 or more");
    }
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<TaskRow> report = reports.tasks().read(filter, limit, tree);
      write(report, filter, reports.rollup().read());
    }
    return ExitCode.DONE;
  }

  private void write(Report<TaskRow> report, ReportFilter filter, RollupState rollup) {
    TaskRow total = report.total();
    var spending =
        new Spending(total.tokens(), total.unpricedTokens(), total.cost(), total.recorded());
    List<String> notes = spending.notes(rollup);
    var chart = new ChartPlan(1, false, List.of(tree ? "own_usd" : "cost_usd"), "USD");
    var page = new Page("What tasks cost", spending.facts(filter), notes, chart);
    Listing<TaskRow> listing = TaskCostListing.columns(tree, output.isForPeople());
    if (output.isTable()) {
      TrendColumn.bars(listing, invocation.console(), "cost", report.rows(), TaskRow::cost);
    }
    listing.write(output.writer(invocation.console(), page), report.rows(), total);
    spending.tell(invocation.console(), notes);
  }
}
