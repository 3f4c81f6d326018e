package dev.vibecoder.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vibe} itself, and the tree of its commands. */
@Command(
    name = "vibe",
    description = "The data platform behind teams that code with AI agents.",
    versionProvider = VibeVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without DATABASE_URL an embedded PostgreSQL in VIBE_HOME (~/.vibe) is used.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 something needed cannot be reached,",
      "4 vibe review --gate lets the commits not pass, 5 the limit of a budget is reached."
    })
final class VibeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /** All commands, in the order in which the help lists them. */
  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new VibeCommand())
        .addSubcommand("nightly", new NightlyCommand(invocation))
        .addSubcommand("run", new RunCommand(invocation))
        .addSubcommand("runs", RunsCommand.tree(invocation))
        .addSubcommand("serve", new ServeCommand(invocation))
        .addSubcommand("schedules", SchedulesCommand.tree(invocation))
        .addSubcommand("search", new SearchCommand(invocation))
        .addSubcommand("review", new ReviewCommand(invocation))
        .addSubcommand("index", IndexCommand.tree(invocation))
        .addSubcommand("projects", ProjectsCommand.tree(invocation))
        .addSubcommand("tasks", TasksCommand.tree(invocation))
        .addSubcommand("agents", AgentsCommand.tree(invocation))
        .addSubcommand("executions", ExecutionsCommand.tree(invocation))
        .addSubcommand("users", UsersCommand.tree(invocation))
        .addSubcommand("mcp", new McpCommand(invocation))
        .addSubcommand("tokens", TokensCommand.tree(invocation))
        .addSubcommand("prices", PricesCommand.tree(invocation))
        .addSubcommand("budgets", BudgetsCommand.tree(invocation))
        .addSubcommand("report", ReportCommand.tree(invocation))
        .addSubcommand("sql", SqlCommand.tree(invocation))
        .addSubcommand("db", DbCommand.tree(invocation))
        .addSubcommand("doctor", new DoctorCommand(invocation));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USAGE;
  }
}
