package dev.vibecoder.postgres;

/** A role of the embedded server and its password, which never shows in {@link #toString()}. */
public record Credentials(String user, String password) {
  @Override
  public String toString() {
    return user + ":***";
  }
}
