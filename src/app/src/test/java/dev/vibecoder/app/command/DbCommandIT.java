package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void findsNothingToDoOnAMigratedDatabase() {
    assertThat(VibeRun.on(DATABASE, "db", "migrate").out()).isEqualTo("Nothing to migrate.\n");
    assertThat(
            VibeRun.on(DATABASE, "db", "migrate", "--json").json().get(0).get("migrations").asInt())
        .isZero();
    assertThat(VibeRun.on(DATABASE, "db", "validate").exitCode()).isZero();
    assertThat(VibeRun.on(DATABASE, "db", "info", "--json").json().findValuesAsString("state"))
        .isNotEmpty()
        .containsOnly("Success");
  }

  @Test
  void givesAUrlThatAClientCanUse() throws SQLException {
    VibeRun run = VibeRun.on(DATABASE, "db", "url", "--role", "reporting");

    try (Connection connection = DriverManager.getConnection(run.out().strip());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT current_user, count(*) FROM reporting.commits")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("vibe_reporting");
    }
    assertThat(VibeRun.on(DATABASE, "db", "url", "--json").json().get(0).get("user").asString())
        .isEqualTo("vibe_reporting");
    assertThat(VibeRun.on(DATABASE, "db", "url", "--format", "postgres", "--role", "owner").out())
        .startsWith("postgresql://" + DATABASE.user() + ":" + DATABASE.password() + "@");
  }

  @Test
  void leavesADatabaseAloneThatItDidNotMake() {
    VibeRun run = VibeRun.on(DATABASE, "db", "reset", "--yes");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--even-external");
  }

  @Test
  void emptiesTheDatabaseAndMigratesItAnew() {
    try (var database = new TestDatabase().create()) {
      VibeRun.on(database, "projects", "add", "https://example.org/x");

      VibeRun run = VibeRun.on(database, "db", "reset", "--yes", "--even-external");

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(database.value("SELECT count(*) FROM projects")).isEqualTo("0");
      assertThat(VibeRun.on(database, "doctor").exitCode()).isZero();
    }
  }

  @Test
  void migratesByItselfWhatIsBehind() {
    try (var database = new TestDatabase().create()) {
      database.execute("DROP SCHEMA batch, quartz, reporting CASCADE");
      database.execute("DROP OWNED BY " + database.user() + " CASCADE");

      VibeRun info = VibeRun.on(database, "db", "info", "--json");
      VibeRun list = VibeRun.on(database, "projects", "list", "--json");

      assertThat(info.json().findValuesAsString("state")).contains("Pending");
      assertThat(list.err()).contains("Migrated the database");
      assertThat(list.json().size()).isZero();
    }
  }

  @Test
  void namesAMigrationThatWasChanged() {
    try (var database = new TestDatabase().create()) {
      database.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '003'");

      VibeRun run = VibeRun.on(database, "db", "validate");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("V003__create_users");
    }
  }
}
