package dev.vibecoder.git;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a file that only its owner may read, one host a line: {@code
 * https://user:token@host}. It is read each time, so that a new token counts at once.
 */
public record CredentialsFile(Path file) implements GitCredentials {

  @Override
  public @Nullable Credential forHost(String host) throws IOException {
    String objection = OwnerOnly.objection(file);
    if (!objection.isEmpty()) {
      throw unusable("the file of credentials " + objection);
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        URI entry = entry(line, i + 1);
        if (host.equals(authority(entry))) {
          return credential(entry);
        }
      }
    }
    return null;
  }

  private URI entry(String line, int number) throws StoppedFetch {
    try {
      URI entry = new URI(line);
      if ("https".equals(entry.getScheme())
          && entry.getHost() != null
          && entry.getUserInfo() != null) {
        return entry;
      }
    } catch (URISyntaxException e) {
      // The cause would quote the secret.
    }
    throw unusable(
        "line "
            + number
            + " of "
            + file
            + " is not https://user:token@host; write %XX for what"
            + " has a meaning in a URL");
  }

  private static String authority(URI entry) {
    String host = entry.getHost().toLowerCase(Locale.ROOT);
    return entry.getPort() < 0 || entry.getPort() == 443 ? host : host + ":" + entry.getPort();
  }

  private static Credential credential(URI entry) {
    String info = entry.getUserInfo();
    int colon = info.indexOf(':');
    return colon < 0
        ? Credential.token(info)
        : new Credential(info.substring(0, colon), info.substring(colon + 1));
  }

  private static StoppedFetch unusable(String reason) {
    return new StoppedFetch(GitFailure.Kind.AUTHENTICATION, reason, "then sync again");
  }
}
