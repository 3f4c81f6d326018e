package dev.vibecoder.app.settings;

import dev.vibecoder.jobs.ImportSettings;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.imports}.
 *
 * @param folders that are searched every night for executions of other systems; {@code ~} is the
 *     user's home
 */
public record ImportKeys(@DefaultValue List<String> folders) {

  /** As the jobs want it. */
  public ImportSettings toSettings(String owner) {
    return new ImportSettings(owner, folders.stream().map(Settings::folder).toList());
  }
}
