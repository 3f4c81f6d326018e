package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.VectorIndexes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe index drop}. */
@Command(
    name = "drop",
    description = "Remove an index that is not searched, with its chunks and vectors.")
final class IndexDropCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private YesOption consent = new YesOption();

  @Parameters(paramLabel = "ID", description = "Number of the index; see vibe index list.")
  private int id;

  IndexDropCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    consent.requireAnswerable(invocation.console(), "drop");
    Application rooms = invocation.application();
    var own = new OwnIndexes(rooms, invocation.settings());
    Generation dropped = own.numbered(id);
    if (dropped.active()) {
      throw isSearched();
    }
    String again =
        own.isConfigured(dropped)
            ? " It is the configured one: the next night builds it anew."
            : "";
    consent.require(
        invocation.console(),
        "Remove index %d (%s, %s)?%s".formatted(id, dropped.model(), dropped.chunker(), again));
    rooms.get(VectorIndexes.class).drop(id);
    if (!rooms.get(GenerationTable.class).drop(id)) {
      throw isSearched();
    }
    invocation.console().say("Index " + id + " removed." + again);
    return ExitCode.DONE;
  }

  private CommandFailed isSearched() {
    return new CommandFailed(
        "index %d is the one that is searched, or is gone; vibe index use OTHER first"
            .formatted(id));
  }
}
