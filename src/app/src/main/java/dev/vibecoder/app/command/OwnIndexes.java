package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.UserTable;
import java.util.List;
import java.util.UUID;

/** The indexes of the user whom the configuration names. */
final class OwnIndexes {

  private final Application rooms;
  private final Settings settings;

  OwnIndexes(Application rooms, Settings settings) {
    this.rooms = rooms;
    this.settings = settings;
  }

  /** Their owner. */
  UUID owner() {
    return rooms
        .get(UserTable.class)
        .find(settings.owner())
        .orElseThrow(
            () -> new CommandFailed("nothing is indexed yet; vibe nightly PATH indexes a project"));
  }

  /** All of them, the oldest first. */
  List<Generation> all() {
    return rooms.get(GenerationTable.class).all(owner());
  }

  Generation numbered(int id) {
    return all().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new CommandFailed("there is no index " + id + "; see vibe index list"));
  }

  /** Is it what new code is indexed with? */
  boolean isConfigured(Generation generation) {
    EmbeddingModel model = rooms.get(ModelEmbedders.class).configured().model();
    int tokens = Math.min(settings.embedding().chunkTokens(), model.maxTokens());
    return generation.model().equals(model.name())
        && generation.chunker().equals(Chunker.version(tokens));
  }
}
