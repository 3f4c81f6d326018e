package dev.vibecoder.imports.format;

/** A record that cannot be taken; the message is the reason, for people. */
public final class BadRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRecord(String reason) {
    super(reason, null, false, false);
  }
}
