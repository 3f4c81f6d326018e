package dev.vibecoder.app.command;

import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.search.embed.Embedders;
import dev.vibecoder.search.embed.EmbeddingSettings;
import java.time.Clock;

/** Loads the model of this process beside the start of the database; each takes a while. */
final class EarlyModel {

  private EarlyModel() {}

  /** Begins with it; whoever embeds waits for the rest, and is told what goes wrong. */
  static void load(Settings settings, Clock clock) {
    EmbeddingSettings wanted = settings.embedding().toSettings();
    if (wanted.baseUrl() != null) {
      return;
    }
    var loading =
        new Thread(
            () -> {
              float[] unused = Embedders.of(wanted, clock).embedQuery("where");
            },
            "early model");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler((thread, problem) -> {});
    loading.start();
  }
}
