package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Database;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.server.Schema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe db reset}: removes all data. */
@Command(name = "reset", description = "Remove everything from the database, data included.")
final class DbResetCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();
  @Mixin private YesOption consent = new YesOption();

  @Option(
      names = "--even-external",
      description = "Also when the database is the one of DATABASE_URL, which vibe did not make.")
  private boolean evenExternal;

  DbResetCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    consent.requireAnswerable(invocation.console(), "reset");
    Database database = invocation.databaseAsIs();
    if (!database.isEmbedded() && !evenExternal) {
      throw new WrongUsage(
          database.owner()
              + " was not made by vibe and is left alone; --even-external empties it all the same");
    }
    consent.require(invocation.console(), "Remove all data from " + database.owner() + "?");
    new Schema(database.owner()).reset();
    if (output.json()) {
      new Listing<String>()
          .text("reset", text -> text)
          .write(
              OutputFormat.JSON.verbatim(invocation.console()),
              List.of(database.owner().jdbcUrl()));
    } else {
      invocation.console().say("The database is empty.");
    }
    return ExitCode.DONE;
  }
}
