package dev.vibecoder.jobs;

import java.nio.file.Path;
import java.util.List;

/**
 * What is imported by itself.
 *
 * @param owner mail address of the user whose executions they become
 * @param folders that other systems leave their files in
 */
public record ImportSettings(String owner, List<Path> folders) {

  public ImportSettings {
    folders = List.copyOf(folders);
  }

  /** Nothing is. */
  public static ImportSettings none() {
    return new ImportSettings("local@vibe", List.of());
  }
}
