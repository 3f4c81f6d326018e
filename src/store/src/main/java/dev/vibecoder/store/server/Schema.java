package dev.vibecoder.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The migrations of one database. It needs the owner's login and a direct connection, not one
 * through a pooler.
 */
public final class Schema {

  private static final String MIGRATIONS = "classpath:dev/vibecoder/migrations";
  private static final String DROP_OURS = "DROP SCHEMA IF EXISTS batch, quartz, reporting CASCADE";

  private static final String APPLIED =
      """
      SELECT version
      FROM public.flyway_schema_history
      WHERE success AND version IS NOT NULL
      ORDER BY version
      """;

  private static final String NO_SUCH_TABLE = "42P01";

  private final DatabaseUrl owner;

  public Schema(DatabaseUrl owner) {
    this.owner = owner;
  }

  /** Has it every migration, and no other? One short query, where {@link #migrate} takes longer. */
  public boolean isCurrent() {
    List<String> applied = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(APPLIED)) {
      while (rows.next()) {
        applied.add(rows.getString(1));
      }
    } catch (SQLException e) {
      if (NO_SUCH_TABLE.equals(e.getSQLState())) {
        return false;
      }
      throw new DatabaseUnavailable(owner + ": " + e.getMessage(), e);
    }
    return applied.equals(ShippedMigrations.versions());
  }

  /**
   * Brings the database to the newest shape; several processes at once wait for each other.
   *
   * @return how many migrations ran
   */
  public int migrate() {
    try {
      return flyway(true).migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(owner + " cannot be migrated: " + e.getMessage(), e);
    }
  }

  /** Every migration and its state, in order. */
  public List<MigrationState> info() {
    return Arrays.stream(flyway(true).info().all()).map(Schema::state).toList();
  }

  private static MigrationState state(MigrationInfo info) {
    var installed = info.getInstalledOn();
    return new MigrationState(
        info.getVersion() == null ? "" : info.getVersion().getVersion(),
        info.getDescription(),
        info.getState().getDisplayName(),
        installed == null ? null : installed.toInstant());
  }

  /** What differs between the files and the database; empty when nothing does. */
  public List<String> validate() {
    var result = flyway(true).validateWithResult();
    return result.invalidMigrations.stream()
        .map(invalid -> invalid.filepath + ": " + invalid.errorDetails.errorMessage)
        .toList();
  }

  /** Removes everything, data included, and migrates anew. */
  public void reset() {
    // The migrations make these schemas, which Flyway would only empty.
    try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties());
        Statement statement = connection.createStatement()) {
      statement.execute(DROP_OURS);
      Flyway flyway = flyway(false);
      flyway.clean();
      flyway.migrate();
    } catch (SQLException | FlywayException e) {
      throw new DatabaseUnavailable(owner + " cannot be emptied: " + e.getMessage(), e);
    }
  }

  private Flyway flyway(boolean cleanDisabled) {
    return Flyway.configure()
        .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
        .locations(MIGRATIONS)
        .schemas("public")
        .defaultSchema("public")
        .createSchemas(false)
        .cleanDisabled(cleanDisabled)
        .connectRetries(2)
        .load();
  }
}
