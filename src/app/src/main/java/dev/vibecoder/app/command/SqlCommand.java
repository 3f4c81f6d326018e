package dev.vibecoder.app.command;

import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.app.settings.QuerySettings;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.QueryRefused;
import dev.vibecoder.store.report.ReadOnlyQuery;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe sql}: one query of a person, as the reporting role. */
@Command(
    name = "sql",
    description = {
      "Run one query as the reporting role: it reads the schema reporting and changes nothing.",
      "Tables: commits, commit_files, reviews, executions, code_embeddings, tasks, agents, ...",
      "Reports: daily_costs, daily_tokens, failure_rates, project_costs, task_costs, commit_costs,",
      "review_costs, review_quality_costs, accepted_commit_costs, agent_commit_costs, daily_commits,",
      "reviewed_commits, project_overview, project_states, attributed_commits."
    })
final class SqlCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();
  @Mixin private MaxRowsOption maxRows = new MaxRowsOption();

  @Parameters(paramLabel = "QUERY", description = "One query, e.g. 'SELECT count(*) FROM commits'.")
  private String query = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The longest that the query may take, its rows included; default: 60.")
  private @Nullable Long timeoutSeconds;

  SqlCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /** A query may begin with a comment, which looks like an option. */
  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new SqlCommand(invocation)).setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Duration timeout = timeout();
    long limit = maxRows.limit(output.format(), invocation.settings().query().tableRows());
    RowWriter writer = output.format().verbatim(invocation.console());
    var rows = new LimitedRows(writer, limit);
    try {
      new ReadOnlyQuery(invocation.database().reporting(), timeout).run(query, rows);
    } catch (QueryRefused e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    }
    writer.end();
    if (rows.isCut()) {
      invocation.console().tell("Only the first " + limit + " rows; --max-rows N shows more.");
    }
    return ExitCode.DONE;
  }

  private Duration timeout() {
    QuerySettings defaults = invocation.settings().query();
    if (timeoutSeconds == null) {
      return defaults.timeout();
    }
    if (timeoutSeconds < 1 || timeoutSeconds > Duration.ofDays(1).toSeconds()) {
      throw new WrongUsage("--timeout is 1 second to 1 day, not " + timeoutSeconds);
    }
    return Duration.ofSeconds(timeoutSeconds);
  }
}
