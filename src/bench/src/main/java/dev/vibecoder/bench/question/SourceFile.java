package dev.vibecoder.bench.question;

import java.util.List;

/**
 * A text file of a tree.
 *
 * @param path from the root of the repository, with {@code /}
 */
public record SourceFile(String path, String text) {

  Role role() {
    return Role.of(path);
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** What follows the last dot of its name, without capitals; empty when there is none. */
  String extension() {
    return Role.extension(path);
  }
}
