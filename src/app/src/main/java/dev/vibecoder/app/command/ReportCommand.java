package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe report}: sums over what is stored. */
@Command(name = "report", description = "Show what was spent, committed and reviewed.")
final class ReportCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new ReportCommand())
        .addSubcommand("costs", new ReportCostsCommand(invocation))
        .addSubcommand("tokens", new ReportTokensCommand(invocation))
        .addSubcommand("tasks", new ReportTasksCommand(invocation))
        .addSubcommand("commit-costs", new ReportCommitCostsCommand(invocation))
        .addSubcommand("agents", new ReportAgentsCommand(invocation))
        .addSubcommand("commits", new ReportCommitsCommand(invocation))
        .addSubcommand("reviews", new ReportReviewsCommand(invocation))
        .addSubcommand("projects", new ReportProjectsCommand(invocation));
  }
}
