package dev.vibecoder.review.sarif;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes paths of a repository as relative URI references, which hold none of their tricks. */
final class ArtifactUri {

  private static final String UNRESERVED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

  private ArtifactUri() {}

  /** Percent-encoded but for the slashes between its parts; a quoted path by the bytes it means. */
  static String of(String path) {
    byte[] bytes =
        path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")
            ? unquoted(path.substring(1, path.length() - 1))
            : path.getBytes(StandardCharsets.UTF_8);
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    String uri =
        Arrays.stream(raw.split("/", -1)).map(ArtifactUri::part).collect(Collectors.joining("/"));
    // Else the rest would be taken for a host, or for a place on the reader's machine.
    return uri.startsWith("/") ? "%2F" + uri.substring(1) : uri;
  }

  private static String part(String raw) {
    if (raw.equals(".") || raw.equals("..")) {
      return raw.replace(".", "%2E");
    }
    var encoded = new StringBuilder();
    for (char c : raw.toCharArray()) {
      if (UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static byte[] unquoted(String text) {
    var bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        at++;
      } else if (isOctal(text, at + 1)) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 4), 8));
        at += 4;
      } else {
        bytes.writeBytes(String.valueOf(text.charAt(at + 1)).getBytes(StandardCharsets.UTF_8));
        at += 2;
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isOctal(String text, int at) {
    return at + 3 <= text.length() && text.substring(at, at + 3).matches("[0-3][0-7]{2}");
  }
}
