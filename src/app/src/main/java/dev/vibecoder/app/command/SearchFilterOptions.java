package dev.vibecoder.app.command;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.SearchFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to search. */
final class SearchFilterOptions {

  @Option(names = "--project", paramLabel = "P", description = "Only in this project.")
  private @Nullable String project;

  @Option(names = "--language", paramLabel = "L", description = "Only in this language, e.g. java.")
  private @Nullable String language;

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      description = "Only below such paths, e.g. 'src/*'.")
  private @Nullable String path;

  @Option(names = "--type", paramLabel = "EXT", description = "Only files so ending, e.g. sql.")
  private @Nullable String type;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only what defines a module, class, interface, enum, type, function, method, field or"
              + " section.")
  private @Nullable SymbolKind kind;

  @Option(
      names = "--since",
      paramLabel = "COMMIT",
      description = "Only files that changed after this commit of the project.")
  private @Nullable String since;

  SearchFilter filter() {
    return new SearchFilter(project, language, path, type, kind, since);
  }
}
