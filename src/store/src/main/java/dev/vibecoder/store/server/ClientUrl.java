package dev.vibecoder.store.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A database and a login in the parts and forms that other clients ask for. Unlike {@link
 * DatabaseUrl} its texts hold the password: they are for the one who asked, never for a log.
 *
 * @param parameters further connection parameters as in a URL, or empty
 */
public record ClientUrl(
    String host, int port, String database, String parameters, String user, String password) {

  /** Takes a URL apart. */
  public static ClientUrl of(DatabaseUrl url) {
    URI uri = URI.create(url.jdbcUrl().substring("jdbc:".length()));
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return new ClientUrl(
        uri.getHost(),
        uri.getPort(),
        uri.getPath().substring(1),
        query,
        url.user(),
        url.password());
  }

  /** {@code jdbc:postgresql://host:port/database?user=…&password=…} */
  public String jdbc() {
    String rest = parameters.isEmpty() ? "" : "&" + parameters;
    return "jdbc:postgresql:"
        + address()
        + "?user="
        + encoded(user)
        + "&password="
        + encoded(password)
        + rest;
  }

  /** {@code postgresql://user:password@host:port/database} */
  public String postgres() {
    String rest = parameters.isEmpty() ? "" : "?" + parameters;
    String login = encoded(user) + ":" + encoded(password) + "@";
    return "postgresql://" + login + address().substring(2) + rest;
  }

  private String address() {
    return "//" + host + ":" + port + "/" + encoded(database);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return address() + " as " + user;
  }
}
