package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.page.ChartPlan;
import dev.vibecoder.app.page.Page;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.AgentReport;
import dev.vibecoder.store.report.AgentRow;
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

/** {@code vibe report agents}. */
@Command(
    name = "agents",
    description = {
      "Show how agents do: failures of what completed or failed, what a success costs with all that",
      "failed, and how long executions take. p50_ms and p95_ms are of the executions themselves, since",
      "percentiles of days cannot be summed; all else is of the rollup. By agent unless --by says more."
    })
final class ReportAgentsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private ReportFormatOptions output = new ReportFormatOptions();

  ReportAgentsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<Grouping> by = options.someOf(AgentReport.groupings(), Grouping.AGENT);
    ReportFilter filter = options.filter();
    try (var reports = new Reports(invocation.database().reporting())) {
      Report<AgentRow> report = reports.agents().read(filter, by);
      write(report, filter, by, reports.rollup().read());
    }
    return ExitCode.DONE;
  }

  private void write(
      Report<AgentRow> report, ReportFilter filter, List<Grouping> by, RollupState rollup) {
    AgentRow total = report.total();
    var spending =
        new Spending(total.tokens(), total.unpricedTokens(), total.cost(), total.recorded());
    List<String> notes = new ArrayList<>(spending.notes(rollup));
    notes.addAll(Spending.behind(rollup));
    var chart = new ChartPlan(by.size(), by.get(0).isTime(), List.of("cost_usd"), "USD");
    var page = new Page("How agents do", spending.facts(filter), notes, chart);
    Listing<AgentRow> listing = columns(report, by);
    listing.write(output.writer(invocation.console(), page), report.rows(), total);
    spending.tell(invocation.console(), notes);
  }

  private Listing<AgentRow> columns(Report<AgentRow> report, List<Grouping> by) {
    var listing = new Listing<AgentRow>();
    GroupColumns.add(listing, by, report.total(), output.isForPeople(), AgentRow::groups);
    listing
        .number("executions", AgentRow::executions)
        .number("completed", AgentRow::completed)
        .number("failures", AgentRow::failures)
        .number("failure_rate", AgentRow::failureRate)
        .number("tokens", AgentRow::tokens)
        .number("unpriced_tokens", AgentRow::unpricedTokens)
        .number("cost_usd", AgentRow::cost)
        .number("recorded_usd", AgentRow::recorded)
        .number("computed_usd", AgentRow::computed)
        .number("usd_per_success", AgentRow::costPerSuccess)
        .number("p50_ms", AgentRow::p50Ms)
        .number("p95_ms", AgentRow::p95Ms);
    if (output.isTable()) {
      TrendColumn.bars(listing, invocation.console(), "cost", report.rows(), AgentRow::cost);
    }
    return listing;
  }
}
