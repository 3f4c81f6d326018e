package dev.vibecoder.review.risk;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells which files hold the product's own code: those whose faults its users would meet. */
public final class ProductCode {

  private static final Set<String> LANGUAGES =
      Set.of(
          "Java",
          "Kotlin",
          "Scala",
          "Groovy",
          "Clojure",
          "Python",
          "JavaScript",
          "TypeScript",
          "Vue",
          "Svelte",
          "Go",
          "Rust",
          "C",
          "C++",
          "C#",
          "F#",
          "Ruby",
          "PHP",
          "Swift",
          "Objective-C",
          "Dart",
          "Elixir",
          "Erlang",
          "Haskell",
          "Lua",
          "Perl",
          "R",
          "Julia",
          "Zig",
          "Shell",
          "PowerShell",
          "SQL");

  private ProductCode() {}

  /**
   * Is the file at this path code in a programming language, written here by hand, and neither test
   * nor documentation?
   */
  public static boolean matches(String path) {
    return isWritten(path) && FileRole.of(path) == FileRole.MAIN;
  }

  /** Is the file at this path code in a programming language, written here by hand? */
  public static boolean isWritten(String path) {
    String language = Language.of(path);
    return language != null && LANGUAGES.contains(language) && !GeneratedFiles.matches(path);
  }

  /**
   * The paths whose history tells about a change: of its files of product code, where they are and
   * where they were. None for a merge.
   */
  public static Set<String> paths(Change change) {
    var paths = new TreeSet<String>();
    for (ChangedFile file : in(change)) {
      paths.add(file.file().path());
      if (file.file().oldPath() != null) {
        paths.add(file.file().oldPath());
      }
    }
    return paths;
  }

  /** The files of product code that a change leaves behind changed. */
  static List<ChangedFile> in(Change change) {
    if (change.merge()) {
      return List.of();
    }
    return change.files().stream()
        .filter(file -> file.file().type() != ChangeType.DELETED && !file.file().binary())
        .filter(file -> !file.file().generated() && matches(file.file().path()))
        .toList();
  }
}
