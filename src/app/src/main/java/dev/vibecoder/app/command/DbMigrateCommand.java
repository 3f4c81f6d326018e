package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.server.Schema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe db migrate}: brings the database to the newest shape. */
@Command(name = "migrate", description = "Bring the database to the newest shape.")
final class DbMigrateCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  DbMigrateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    int ran = new Schema(invocation.databaseAsIs().owner()).migrate();
    if (output.json()) {
      new Listing<Integer>()
          .number("migrations", n -> n)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(ran));
    } else {
      invocation.console().say(ran == 0 ? "Nothing to migrate." : "Migrated: " + ran + " steps.");
    }
    return ExitCode.DONE;
  }
}
