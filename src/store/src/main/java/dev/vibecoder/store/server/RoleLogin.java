package dev.vibecoder.store.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * Logins of the application's and the reporting role. Their passwords are derived from the owner's
 * (HMAC-SHA-256 of the role's name), so that whoever holds the owner's login can use them and
 * nothing more has to be kept anywhere.
 */
public enum RoleLogin {
  /** May read and write the data, not change its shape. */
  APPLICATION("vibe_app"),
  /** May read the schema {@code reporting}, nothing else. */
  REPORTING("vibe_reporting");

  private static final Set<String> REFUSED = Set.of("28P01", "28000");

  private static final String NO_SUCH_ROLE = "42704";

  private final String role;

  RoleLogin(String role) {
    this.role = role;
  }

  /** The owner's database as this role. */
  public DatabaseUrl of(DatabaseUrl owner) {
    return owner.as(role, passwordFrom(owner));
  }

  /**
   * The owner's database as this role, whose login is made if it is refused.
   *
   * @throws DatabaseUnavailable when the owner may not do that
   */
  public DatabaseUrl ready(DatabaseUrl owner) {
    DatabaseUrl login = of(owner);
    if (!isAccepted(login)) {
      try {
        enable(owner);
      } catch (DatabaseUnavailable e) {
        // Another process may have done the same at the same moment.
        if (!isAccepted(login)) {
          throw e;
        }
      }
    }
    return login;
  }

  private static boolean isAccepted(DatabaseUrl login) {
    try {
      DriverManager.getConnection(login.jdbcUrl(), login.properties()).close();
      return true;
    } catch (SQLException e) {
      if (REFUSED.contains(String.valueOf(e.getSQLState()))) {
        return false;
      }
      throw new DatabaseUnavailable(login + ": " + e.getMessage(), e);
    }
  }

  /**
   * Lets the role log in with its derived password, which leaves this process only hashed.
   *
   * @throws DatabaseUnavailable when the owner may not do that
   */
  public void enable(DatabaseUrl owner) {
    try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties());
        Statement statement = connection.createStatement()) {
      char[] password = passwordFrom(owner).toCharArray();
      connection.unwrap(PGConnection.class).alterUserPassword(role, password, "scram-sha-256");
      statement.execute("ALTER ROLE " + role + " LOGIN");
    } catch (SQLException e) {
      if (NO_SUCH_ROLE.equals(e.getSQLState())) {
        throw new DatabaseUnavailable(
            owner + " has no role " + role + " yet; vibe db migrate makes it.", e);
      }
      throw new DatabaseUnavailable(
          owner
              + " may not let the role "
              + role
              + " log in ("
              + e.getMessage()
              + "). Give the owner CREATEROLE and ADMIN on it, or set REPORTING_URL to a login that"
              + " is a member of it.",
          e);
    }
  }

  private String passwordFrom(DatabaseUrl owner) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes("vibe:" + owner.password()), "HmacSHA256"));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(role)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
