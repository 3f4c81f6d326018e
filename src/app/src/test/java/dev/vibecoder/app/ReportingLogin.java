package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A plain JDBC client in the reporting role, by what the product says that one needs. */
final class ReportingLogin implements AutoCloseable {

  private final Connection connection;

  ReportingLogin(TestDatabase database) throws SQLException {
    VibeRun run = VibeRun.on(database, "db", "url", "--role", "reporting");
    assertThat(run.exitCode()).as(run.err()).isZero();
    connection = DriverManager.getConnection(run.out().strip());
    execute("SET search_path = reporting, public");
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of each row. */
  List<String> column(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(String.valueOf(row.getString(1)));
      }
      return values;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
