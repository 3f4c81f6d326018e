package dev.vibecoder.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database of its own for each test class: cloned from a template that is migrated once.
 * Register it as a static extension. Its sessions are not in UTC, so that code which forgets the
 * zone is found out.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

  private final String name = "t_" + UUID.randomUUID().toString().replace('-', '_');
  private final TestServer server = TestServer.shared();
  private final TestServer.Login owner = server.owner();
  private final @Nullable String version;
  private boolean created;

  /** One that has all migrations. */
  public TestDatabase() {
    this(null);
  }

  private TestDatabase(@Nullable String version) {
    this.version = version;
  }

  /** One as it was at this migration, for what comes after it to run on rows. */
  public static TestDatabase at(String version) {
    return new TestDatabase(version);
  }

  /** Makes the database; an extension does that by itself. */
  public TestDatabase create() {
    if (version == null) {
      server.asSuperuser(
          "CREATE DATABASE "
              + name
              + " TEMPLATE "
              + TemplateDatabase.shared()
              + " OWNER "
              + owner.user());
    } else {
      TemplateDatabase.make(server, name, version);
    }
    server.asSuperuser("ALTER DATABASE " + name + " SET timezone = 'Asia/Kolkata'");
    created = true;
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    create();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    if (created) {
      server.asSuperuser("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      created = false;
    }
  }

  /** Of the database on its server. */
  public String name() {
    return name;
  }

  /** Without user and password. */
  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  public String user() {
    return owner.user();
  }

  public String password() {
    return owner.password();
  }

  /** In the form of DATABASE_URL. */
  public String url() {
    return jdbcUrl().replace("jdbc:postgresql://", "postgres://" + user() + ":" + password() + "@");
  }

  /** As the owner of the database. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setUser(user());
    source.setPassword(password());
    return source;
  }

  /** Runs one statement as the owner. */
  public void execute(String sql) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a query as text, fields separated by a bar, NULL as a question mark. */
  public List<String> rows(String sql) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          String field = result.getString(i);
          fields.add(field == null ? "?" : field);
        }
        rows.add(String.join("|", fields));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only field of the only row. */
  public String value(String sql) {
    List<String> rows = rows(sql);
    if (rows.size() != 1) {
      throw new IllegalStateException(sql + " gave " + rows.size() + " rows");
    }
    return rows.get(0);
  }

  static Connection connect(String jdbcUrl, TestServer.Login login) throws SQLException {
    return DriverManager.getConnection(jdbcUrl, login.user(), login.password());
  }
}
