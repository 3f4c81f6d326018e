package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe projects}: the repositories that are watched. */
@Command(name = "projects", description = "Say which repositories are watched.")
final class ProjectsCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new ProjectsCommand())
        .addSubcommand("add", new ProjectsAddCommand(invocation))
        .addSubcommand("list", new ProjectsListCommand(invocation))
        .addSubcommand("show", new ProjectsShowCommand(invocation))
        .addSubcommand("remove", new ProjectsRemoveCommand(invocation));
  }
}
