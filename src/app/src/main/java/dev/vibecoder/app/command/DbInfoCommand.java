package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.server.MigrationState;
import dev.vibecoder.store.server.Schema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe db info}: every migration and whether the database has it. */
@Command(name = "info", description = "List the migrations and their state.")
final class DbInfoCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  DbInfoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    new Listing<MigrationState>()
        .text("version", MigrationState::version)
        .text("description", MigrationState::description)
        .text("state", MigrationState::state)
        .with("installed_at", Kind.TIME, MigrationState::installedAt)
        .write(
            output.format().verbatim(invocation.console()),
            new Schema(invocation.databaseAsIs().owner()).info());
    return ExitCode.DONE;
  }
}
