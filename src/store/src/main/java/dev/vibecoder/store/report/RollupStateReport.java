package dev.vibecoder.store.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the rollup stands, from {@code reporting.rollup_settings}. */
@Component
public class RollupStateReport {

  private final JdbcClient jdbc;

  RollupStateReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Its state now. */
  public RollupState read() {
    return jdbc.sql("SELECT time_zone, behind FROM reporting.rollup_settings")
        .query((row, number) -> new RollupState(row.getString(1), row.getBoolean(2)))
        .single();
  }
}
