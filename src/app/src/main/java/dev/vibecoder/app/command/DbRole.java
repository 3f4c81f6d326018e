package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Database;
import dev.vibecoder.store.server.DatabaseUrl;
import java.util.Locale;

/** As whom a client connects. */
enum DbRole {
  OWNER,
  APP,
  REPORTING;

  DatabaseUrl of(Database database) {
    return switch (this) {
      case OWNER -> database.owner();
      case APP -> database.application();
      case REPORTING -> database.reporting();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
