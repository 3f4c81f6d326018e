package dev.vibecoder.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vibe schedules}: what is launched when. */
@Command(name = "schedules", description = "Show schedules; pause, resume or fire one.")
final class SchedulesCommand extends GroupCommand {

  static CommandLine tree(Invocation invocation) {
    return new CommandLine(new SchedulesCommand())
        .addSubcommand("list", new SchedulesListCommand(invocation))
        .addSubcommand("pause", new SchedulesPauseCommand(invocation))
        .addSubcommand("resume", new SchedulesResumeCommand(invocation))
        .addSubcommand("fire", new SchedulesFireCommand(invocation));
  }
}
