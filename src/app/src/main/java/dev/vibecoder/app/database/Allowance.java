package dev.vibecoder.app.database;

import dev.vibecoder.app.settings.DatabaseSettings;
import dev.vibecoder.app.settings.QuerySettings;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.search.embed.EmbeddingSettings;
import java.time.Duration;

/**
 * What one set of rooms may take of the database and of the model.
 *
 * @param name of its connections
 * @param connections at most
 * @param patience how long a thread waits for one of them
 * @param readOnly does the server refuse whatever changes data?
 * @param answerTimeout how long a statement may take; zero for as long as it needs
 */
record Allowance(
    String name,
    int connections,
    Duration patience,
    boolean readOnly,
    Duration answerTimeout,
    EmbeddingSettings embedding) {

  static Allowance forWork(Settings settings) {
    DatabaseSettings database = settings.database();
    return new Allowance(
        "vibe",
        database.poolSize(),
        database.poolWait(),
        false,
        Duration.ZERO,
        settings.embedding().toSettings());
  }

  /** Few connections that can only read, and no long waits: whoever asked waits too. */
  static Allowance forAnswers(Settings settings) {
    QuerySettings query = settings.query();
    return new Allowance(
        "vibe query",
        query.connections(),
        query.answerTimeout(),
        true,
        query.answerTimeout(),
        settings.embedding().toSettings().impatient());
  }
}
