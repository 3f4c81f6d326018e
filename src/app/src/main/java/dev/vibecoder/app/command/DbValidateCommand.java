package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.server.Schema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe db validate}: does the database have the shape that the migrations describe? */
@Command(name = "validate", description = "Compare the database with the migrations.")
final class DbValidateCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  DbValidateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<String> differences = new Schema(invocation.databaseAsIs().owner()).validate();
    if (output.json()) {
      new Listing<String>()
          .text("difference", text -> text)
          .write(OutputFormat.JSON.verbatim(invocation.console()), differences);
    } else if (differences.isEmpty()) {
      invocation.console().say("The database is as the migrations describe it.");
    } else {
      differences.forEach(invocation.console()::say);
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
