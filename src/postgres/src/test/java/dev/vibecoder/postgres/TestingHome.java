package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A home for tests: fast settings, and it remembers what it was told. */
final class TestingHome {
  static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final List<String> told = new ArrayList<>();

  TestingHome(Path folder) {
    this.folder = folder;
  }

  EmbeddedPostgresOptions options() {
    return EmbeddedPostgresOptions.of(folder)
        .withSettings(Map.of("fsync", "off"))
        .withProgress(told::add);
  }

  EmbeddedPostgres start() throws PostgresUnavailable {
    return EmbeddedPostgres.start(options());
  }

  List<String> told() {
    return told;
  }

  Home files() throws IOException {
    return new Home(folder.resolve("postgres").toRealPath());
  }

  Postmaster server() throws IOException {
    return Postmaster.of(files().data()).orElseThrow();
  }

  void awaitNoServer() throws IOException {
    Home home = files();
    KeeperProcess keeper = new KeeperProcess(home);
    if (!Await.until(LIMIT, () -> Postmaster.of(home.data()).isEmpty() && !keeper.alive())) {
      throw new AssertionError("the server still runs");
    }
  }

  static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres.jdbcUrl(), postgres.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static @Nullable String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres.jdbcUrl(), postgres.owner());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static Connection connect(String url, Credentials credentials) throws SQLException {
    return DriverManager.getConnection(url, credentials.user(), credentials.password());
  }
}
