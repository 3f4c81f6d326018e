package dev.vibecoder.jobs.step;

import org.springframework.dao.DataIntegrityViolationException;

/** The database's refusal of a row, as told from its other troubles, which time may mend. */
public final class Refusal {

  /** Reason code of the issue that names the row. */
  public static final String CODE = "REFUSED_BY_DATABASE";

  private Refusal() {}

  /** Is it about the row? */
  public static boolean is(Throwable e) {
    return e instanceof DataIntegrityViolationException;
  }

  /** The server's own sentence, without the statement and the row. */
  public static String reasonOf(Throwable refusal) {
    Throwable root = refusal;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
