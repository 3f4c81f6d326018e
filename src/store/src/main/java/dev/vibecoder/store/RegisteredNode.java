package dev.vibecoder.store;

import java.sql.Connection;
import java.sql.SQLException;

/** This process as a node, alive in the eyes of the others until it is closed. */
public final class RegisteredNode implements AutoCloseable {

  private static final int SECONDS_TO_ANSWER = 5;

  private final Node node;
  private final Connection session;

  RegisteredNode(Node node, Connection session) {
    this.node = node;
    this.session = session;
  }

  public Node node() {
    return node;
  }

  /** Does the session that proves this process alive still stand? A restarted server ends it. */
  public boolean isHeld() {
    try {
      return session.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      // The server frees the lock with the session.
    }
  }
}
