package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.query.mcp.CodeTools;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.report.ChunkReport;
import dev.vibecoder.store.report.FileReport;
import dev.vibecoder.store.report.ProjectReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe mcp}: the search for a coding agent that starts it. */
@Command(
    name = "mcp",
    description = {
      "Let a coding agent search, by the Model Context Protocol on standard input and output.",
      "The agent starts it and ends it; vibe serve has the same at /mcp."
    })
final class McpCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  McpCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable, IOException {
    // Whatever prints carelessly must not garble the protocol.
    System.setOut(System.err);
    EarlyModel.load(invocation.settings(), invocation.clock());
    Application rooms = invocation.application();
    var tools =
        new CodeTools(
            rooms.get(CodeSearch.class),
            rooms.get(ProjectTable.class),
            rooms.get(ProjectReport.class),
            rooms.get(FileReport.class),
            rooms.get(ChunkReport.class),
            invocation.settings().owner());
    tools.answer(System.in, invocation.console().out());
    return ExitCode.DONE;
  }
}
