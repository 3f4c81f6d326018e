package dev.vibecoder.app.settings;

import dev.vibecoder.jobs.IndexSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe}.
 *
 * @param home where clones and the embedded database are kept; {@code ~} is the user's home
 * @param owner mail address of the user who owns what the command line makes
 * @param pgvector folder that holds pgvector for the embedded server; null to look for it
 */
public record Settings(
    @DefaultValue("~/.vibe") String home,
    @DefaultValue("local@vibe") String owner,
    @Nullable String pgvector,
    @DefaultValue DatabaseSettings database,
    @DefaultValue QuerySettings query,
    @DefaultValue JobsKeys jobs,
    @DefaultValue RollupKeys rollup,
    @DefaultValue BudgetKeys budgets,
    @DefaultValue EmbeddingKeys embedding,
    @DefaultValue IndexingKeys indexing,
    @DefaultValue SearchKeys search,
    @DefaultValue ReviewKeys review,
    @DefaultValue GitKeys git,
    @DefaultValue ImportKeys imports) {

  public Settings {
    home = home.isBlank() ? "~/.vibe" : home;
    pgvector = nullIfBlank(pgvector);
  }

  static @Nullable String nullIfBlank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** How code is indexed, as the jobs want it. */
  public IndexSettings toIndexSettings() {
    return IndexSettings.defaults()
        .with(
            embedding.chunkTokens(),
            embedding.concurrency(),
            embedding.keepVectors(),
            search.recallTarget())
        .of(indexing.toSettings());
  }

  /** The home as an absolute path. */
  public Path homeFolder() {
    return folder(home);
  }

  /** The folder with pgvector as an absolute path. */
  public @Nullable Path pgvectorFolder() {
    return pgvector == null ? null : folder(pgvector);
  }

  /** A path with {@code ~} read as the user's home. */
  static Path folder(String text) {
    String expanded =
        text.equals("~") || text.startsWith("~/")
            ? System.getProperty("user.home") + text.substring(1)
            : text;
    return Path.of(expanded).toAbsolutePath().normalize();
  }
}
