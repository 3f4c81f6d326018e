package dev.vibecoder.git;

/**
 * What a host asks for. It is sent to that host over TLS and nowhere else, and is never shown.
 *
 * @param user a name; hosts ignore it beside a token
 * @param secret a token or a password
 */
public record Credential(String user, String secret) {

  // Hosts look at the token alone; the name is what GitHub asks for.
  private static final String ANY_USER = "x-access-token";

  /** A token. */
  public static Credential token(String token) {
    return new Credential(ANY_USER, token);
  }

  @Override
  public String toString() {
    return "Credential[hidden]";
  }
}
