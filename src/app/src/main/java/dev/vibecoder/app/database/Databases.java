package dev.vibecoder.app.database;

import dev.vibecoder.app.settings.DatabaseSettings;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.postgres.EmbeddedPostgres;
import dev.vibecoder.postgres.EmbeddedPostgresOptions;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.server.DatabaseUrl;
import dev.vibecoder.store.server.Schema;
import dev.vibecoder.store.server.ServerCheck;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the database: the one of DATABASE_URL, else the embedded server, which it starts. What it
 * started it lets go when closed.
 */
public final class Databases implements AutoCloseable {

  private final Settings settings;
  private final Consumer<String> progress;
  private @Nullable EmbeddedPostgres embedded;
  private @Nullable Database found;
  private boolean migrated;

  /** Readies the search; nothing is started yet. */
  public Databases(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** The database as it is. */
  public synchronized Database find() throws PostgresUnavailable {
    Database database = found == null ? choose() : found;
    found = database;
    return database;
  }

  /** The database in its newest shape. */
  public synchronized Database migrated() throws PostgresUnavailable {
    Database database = find();
    if (!migrated) {
      migrate(new Schema(database.owner()));
      migrated = true;
    }
    return database;
  }

  private void migrate(Schema schema) {
    int ran = schema.isCurrent() ? 0 : schema.migrate();
    if (ran > 0) {
      progress.accept("Migrated the database: " + ran + (ran == 1 ? " step" : " steps"));
    }
  }

  private Database choose() throws PostgresUnavailable {
    DatabaseSettings urls = settings.database();
    DatabaseUrl reporting = parsed("REPORTING_URL", urls.reportingUrl());
    DatabaseUrl given = parsed("DATABASE_URL", urls.url());
    DatabaseUrl direct = parsed("DIRECT_URL", urls.directUrl());
    DatabaseUrl owner = direct == null ? given : direct;
    if (owner == null) {
      return new Database(startEmbedded(), null, reporting);
    }
    ServerCheck.check(owner);
    if (given != null && !given.equals(owner)) {
      ServerCheck.check(given);
    }
    return new Database(owner, given == null ? owner : given, reporting);
  }

  private DatabaseUrl startEmbedded() throws PostgresUnavailable {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            EmbeddedPostgresOptions.of(settings.homeFolder())
                .withPgvectorFolder(settings.pgvectorFolder())
                .withProgress(progress));
    embedded = server;
    return new DatabaseUrl(server.jdbcUrl(), server.owner().user(), server.owner().password());
  }

  private static @Nullable DatabaseUrl parsed(String name, @Nullable String text) {
    return text == null ? null : DatabaseUrl.parse(name, text);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
