package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.settings.SettingsFile;
import dev.vibecoder.domain.work.PriceBook;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ModelPriceTable;

/** The prices in the database, those of the configuration among them. */
final class LocalPrices {

  private LocalPrices() {}

  /** What was changed in the configuration since the last run counts at once. */
  static ModelPriceTable table(Invocation invocation) throws PostgresUnavailable {
    Application rooms = invocation.application();
    ModelPriceTable table = rooms.get(ModelPriceTable.class);
    table.configure(SettingsFile.prices(invocation.environment()));
    return table;
  }

  static PriceBook book(Invocation invocation) throws PostgresUnavailable {
    return table(invocation).book();
  }
}
