package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.ProjectIndexTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe index use}. */
@Command(
    name = "use",
    description = {
      "Search another index from now on: go back to an earlier one, or forward.",
      "Going back holds the configured one: it does not take over by itself again."
    })
final class IndexUseCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Number of the index; see vibe index list.")
  private int id;

  @Option(
      names = "--incomplete",
      description = "Even though it lacks projects, which searches then do not find.")
  private boolean incomplete;

  IndexUseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Application rooms = invocation.application();
    var own = new OwnIndexes(rooms, invocation.settings());
    Generation wanted = own.numbered(id);
    if (wanted.active()) {
      invocation.console().say("Index " + id + " is searched already.");
      return ExitCode.DONE;
    }
    requireUsable(rooms, wanted);
    var generations = rooms.get(GenerationTable.class);
    Generation left = generations.active(wanted.userId()).orElse(null);
    generations.activate(wanted);
    String held = "";
    if (left != null && own.isConfigured(left)) {
      generations.hold(left.id());
      held = held(left);
    }
    invocation
        .console()
        .say(
            "Searches use index %d (%s, %s) from now on.%s"
                .formatted(id, wanted.model(), wanted.chunker(), held));
    return ExitCode.DONE;
  }

  private static String held(Generation left) {
    return " Index %d is held: vibe index use %d takes it again.".formatted(left.id(), left.id());
  }

  private void requireUsable(Application rooms, Generation wanted) {
    if (rooms.get(ModelEmbedders.class).find(wanted).isEmpty()) {
      throw new CommandFailed(
          "the model '%s' of index %d cannot be reached with this configuration; set vibe.embedding to it first"
              .formatted(wanted.model(), id));
    }
    List<String> missing = rooms.get(ProjectIndexTable.class).incomplete(id);
    if (!missing.isEmpty() && !incomplete) {
      throw new CommandFailed(
          "index %d lacks %s; vibe run embed adds them if it is the configured one, --incomplete takes it as it is"
              .formatted(id, String.join(", ", missing)));
    }
  }
}
