package dev.vibecoder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of the README as a person would copy them. */
final class ReadmeCommands {

  private static final String FENCE = "```";
  private static final String PRODUCT = "./vibe ";

  private ReadmeCommands() {}

  /** Lines of the blocks marked {@code sh} that call the product, in their order. */
  static List<String> of(Path readme) throws IOException {
    List<String> commands = new ArrayList<>();
    boolean shell = false;
    for (String line : Files.readAllLines(readme)) {
      if (line.startsWith(FENCE)) {
        shell = line.equals(FENCE + "sh");
      } else if (shell && line.startsWith(PRODUCT)) {
        commands.add(line);
      }
    }
    return commands;
  }
}
