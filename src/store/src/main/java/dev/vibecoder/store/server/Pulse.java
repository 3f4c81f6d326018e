package dev.vibecoder.store.server;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether the database answers. */
@Component
public class Pulse {

  private static final String ANSWER = "SELECT 1";

  private final JdbcClient jdbc;

  Pulse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Does it answer within the time that connections and statements have? */
  public boolean beats() {
    try {
      return jdbc.sql(ANSWER).query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
