package dev.vibecoder.imports.file;

import java.io.IOException;

/** A file that cannot be read, or not to its end; the message says why, for people. */
public final class UnreadableFile extends IOException {

  private static final long serialVersionUID = 1L;

  public UnreadableFile(String message) {
    super(message);
  }
}
