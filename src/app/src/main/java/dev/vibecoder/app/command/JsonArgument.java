package dev.vibecoder.app.command;

import dev.vibecoder.query.KeptJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** JSON that is given as an argument, or as {@code @FILE}. */
final class JsonArgument {

  private static final int LARGEST = 1_024 * 1_024;

  private JsonArgument() {}

  /** Null stays null. */
  static @Nullable String read(String option, @Nullable String argument) {
    if (argument == null) {
      return null;
    }
    String text = argument.startsWith("@") ? file(option, argument.substring(1)) : argument;
    if (text.length() > LARGEST) {
      throw new WrongUsage(option + " has 1 MB of JSON at most");
    }
    return LocalWork.change(() -> KeptJson.read(option, text));
  }

  private static String file(String option, String name) {
    try {
      Path path = Path.of(name);
      if (Files.size(path) > LARGEST) {
        throw new WrongUsage(option + " has 1 MB of JSON at most");
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (InvalidPathException | IOException e) {
      throw new WrongUsage("%s: %s cannot be read as text in UTF-8".formatted(option, name));
    }
  }
}
