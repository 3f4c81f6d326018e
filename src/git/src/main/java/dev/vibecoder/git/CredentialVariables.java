package dev.vibecoder.git;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of environment variables: {@code VIBE_GIT_TOKEN_} and the host, or {@code
 * VIBE_GIT_USER_} and {@code VIBE_GIT_PASSWORD_} with it. Of the host, dots and the colon before a
 * port are written as {@code _}, dashes as {@code __}, so that no two hosts share a variable.
 */
public record CredentialVariables(Map<String, String> variables) implements GitCredentials {

  private static final String PREFIX = "VIBE_GIT_";

  public CredentialVariables {
    variables = Map.copyOf(variables);
  }

  @Override
  public @Nullable Credential forHost(String host) {
    String token = value("TOKEN", host);
    if (token != null) {
      return Credential.token(token);
    }
    String user = value("USER", host);
    String password = value("PASSWORD", host);
    return user == null || password == null ? null : new Credential(user, password);
  }

  private @Nullable String value(String what, String host) {
    String name = host.replace("-", "__").replaceAll("[.:]", "_").toUpperCase(Locale.ROOT);
    String value = variables.get(PREFIX + what + "_" + name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  @Override
  public String toString() {
    return "CredentialVariables[hidden]";
  }
}
