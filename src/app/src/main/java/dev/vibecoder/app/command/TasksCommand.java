package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe tasks}: what agents are asked to do. */
@Command(name = "tasks", description = "Say what agents are to do, and what came of it.")
final class TasksCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new TasksCommand())
        .addSubcommand("add", new TasksAddCommand(invocation))
        .addSubcommand("list", new TasksListCommand(invocation))
        .addSubcommand("show", new TasksShowCommand(invocation))
        .addSubcommand("change", new TasksChangeCommand(invocation))
        .addSubcommand("queue", new TasksQueueCommand(invocation))
        .addSubcommand("claim", new TasksClaimCommand(invocation))
        .addSubcommand("heartbeat", new TasksHeartbeatCommand(invocation))
        .addSubcommand("release", new TasksReleaseCommand(invocation))
        .addSubcommand("complete", new TasksCompleteCommand(invocation))
        .addSubcommand("fail", new TasksFailCommand(invocation))
        .addSubcommand("cancel", new TasksCancelCommand(invocation));
  }
}
