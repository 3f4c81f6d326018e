package dev.vibecoder.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that takes no new sessions while it is away. */
final class LeavingDatabase extends DelegatingDataSource {

  private volatile boolean gone;

  LeavingDatabase(DataSource database) {
    super(database);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (gone) {
      throw new SQLException("Connection refused", "08001");
    }
    return super.getConnection();
  }

  void leave() {
    gone = true;
  }

  void comeBack() {
    gone = false;
  }
}
