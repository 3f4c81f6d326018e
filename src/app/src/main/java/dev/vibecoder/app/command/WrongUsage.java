package dev.vibecoder.app.command;

/** What was asked for cannot be asked for like this. */
final class WrongUsage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUsage(String message) {
    super(message);
  }
}
