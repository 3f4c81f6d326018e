package dev.vibecoder.app.command;

/** A command that was understood and did not succeed; the message is all that people need. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailed(String message) {
    super(message);
  }
}
