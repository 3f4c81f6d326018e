package dev.vibecoder.review.risk;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import java.util.Set;

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
    String language = Language.of(path);
    return language != null
        && LANGUAGES.contains(language)
        && !GeneratedFiles.matches(path)
        && FileRole.of(path) == FileRole.MAIN;
  }
}
