package dev.vibecoder.git;

/** A note that is not of the form that it should have. */
final class MalformedNote extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedNote(String reason) {
    super(reason);
  }
}
