package dev.vibecoder.domain.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Paths of documents and examples. */
final class DocumentPaths {

  private static final Set<String> LANGUAGES =
      Set.of("Markdown", "AsciiDoc", "reStructuredText", "TeX");

  /** Names of files that are read first, with or without an extension. */
  private static final Set<String> NAMES =
      Set.of(
          "readme",
          "changelog",
          "changes",
          "history",
          "news",
          "contributing",
          "code_of_conduct",
          "license",
          "licence",
          "copying",
          "notice",
          "authors",
          "contributors",
          "security",
          "upgrading",
          "install");

  private static final Set<String> TEXT = Set.of("", "txt", "html", "htm");

  private static final Set<String> FOLDERS =
      Set.of(
          "doc",
          "docs",
          "documentation",
          "example",
          "examples",
          "_examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "tutorial",
          "tutorials");

  /** Reversed host names, in which "example" is no example. */
  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "io", "dev");

  private DocumentPaths() {}

  static boolean isDocument(String path) {
    String language = Language.of(path);
    if (language != null && LANGUAGES.contains(language)) {
      return true;
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String extension = Language.extension(path);
    String stem = extension.isEmpty() ? name : name.substring(0, name.lastIndexOf('.'));
    return NAMES.contains(stem) && TEXT.contains(extension);
  }

  /** Does it lie in a folder of documents or examples? */
  static boolean isExample(String path) {
    List<String> folders = Folders.of(path);
    for (int i = 0; i < folders.size(); i++) {
      boolean ofHost = i > 0 && DOMAINS.contains(folders.get(i - 1));
      if (!ofHost && FOLDERS.contains(folders.get(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
