package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of the C library a machine has and a program asks for, as its number after "2.".
 */
final class Glibc {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Pattern SYMBOL_VERSION = Pattern.compile("GLIBC_2\\.([0-9]+)");
  private static final Pattern SYSTEM_VERSION = Pattern.compile("glibc 2\\.([0-9]+)");

  private Glibc() {}

  static int system() throws IOException {
    String answer = Command.of("getconf", "GNU_LIBC_VERSION").output(LIMIT);
    Matcher version = SYSTEM_VERSION.matcher(answer);
    if (!version.find()) {
      throw new IOException("this system has no glibc: " + answer.strip());
    }
    return Integer.parseInt(version.group(1));
  }

  static int neededBy(Path library) throws IOException {
    String content = Files.readString(library, StandardCharsets.ISO_8859_1);
    return SYMBOL_VERSION
        .matcher(content)
        .results()
        .mapToInt(version -> Integer.parseInt(version.group(1)))
        .max()
        .orElse(0);
  }
}
