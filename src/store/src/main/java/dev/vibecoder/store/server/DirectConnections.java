package dev.vibecoder.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Connections of their own, past any pool or pooler, for what lives as long as a session: advisory
 * locks.
 */
public final class DirectConnections {

  private final DatabaseUrl url;

  public DirectConnections(DatabaseUrl url) {
    this.url = url;
  }

  /** A new connection; the caller closes it. */
  public Connection open(String applicationName) throws SQLException {
    var properties = url.properties();
    properties.setProperty("ApplicationName", applicationName);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(url.jdbcUrl(), properties);
  }
}
