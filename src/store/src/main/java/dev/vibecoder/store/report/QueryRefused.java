package dev.vibecoder.store.report;

/**
 * A query that was not run, or not to its end; the message is the server's own where it said so.
 */
public final class QueryRefused extends Exception {

  private static final long serialVersionUID = 1L;

  QueryRefused(String message) {
    super(message);
  }

  QueryRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
