package dev.vibecoder.app.database;

import dev.vibecoder.domain.work.ModelPrice;
import dev.vibecoder.store.ModelPriceTable;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Brings the prices of the configuration into the database before any job runs. */
final class ConfiguredPrices implements SmartInitializingSingleton {

  private final ModelPriceTable table;
  private final List<ModelPrice> prices;

  ConfiguredPrices(ModelPriceTable table, List<ModelPrice> prices) {
    this.table = table;
    this.prices = prices;
  }

  @Override
  public void afterSingletonsInstantiated() {
    table.configure(prices);
  }
}
