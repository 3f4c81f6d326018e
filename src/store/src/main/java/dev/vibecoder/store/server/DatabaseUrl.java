package dev.vibecoder.store.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks: read from {@code postgres://user:password@host:port/database}
 * or {@code jdbc:postgresql://host:port/database?user=…&password=…}. Its text never shows the
 * password.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {

  private static final String JDBC = "jdbc:postgresql:";

  /**
   * Reads either form.
   *
   * @param name what the text was called, for the message, e.g. {@code DATABASE_URL}
   * @throws DatabaseUnavailable when it is neither
   */
  public static DatabaseUrl parse(String name, String text) {
    String trimmed = text.strip();
    String plain = trimmed.startsWith(JDBC) ? trimmed.substring("jdbc:".length()) : trimmed;
    URI uri = toUri(name, plain);
    String host = uri.getHost();
    String database = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
    if (!isPostgres(uri.getScheme()) || host == null || database.isEmpty()) {
      throw unreadable(name);
    }
    QueryParameters query = QueryParameters.of(uri.getRawQuery());
    String[] login = loginOf(uri.getRawUserInfo());
    String user = query.take("user", login[0]);
    String password = query.take("password", login[1]);
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String address = JDBC + "//" + host + ":" + port + "/" + database + query.rest();
    return new DatabaseUrl(address, user, password);
  }

  private static URI toUri(String name, String plain) {
    try {
      return new URI(plain);
    } catch (URISyntaxException e) {
      throw unreadable(name);
    }
  }

  private static boolean isPostgres(@Nullable String scheme) {
    return "postgres".equals(scheme) || "postgresql".equals(scheme);
  }

  private static String[] loginOf(@Nullable String userInfo) {
    if (userInfo == null) {
      return new String[] {"postgres", ""};
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new String[] {decoded(userInfo), ""}
        : new String[] {
          decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))
        };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DatabaseUnavailable unreadable(String name) {
    return new DatabaseUnavailable(
        name
            + " is not a URL of a PostgreSQL database; write postgres://user:password@host:port/database"
            + " or jdbc:postgresql://host:port/database?user=…&password=…");
  }

  /** The same database, another login. */
  public DatabaseUrl as(String otherUser, String otherPassword) {
    return new DatabaseUrl(jdbcUrl, otherUser, otherPassword);
  }

  /** As a JDBC driver wants it. */
  public Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return properties;
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
