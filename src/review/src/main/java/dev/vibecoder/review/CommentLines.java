package dev.vibecoder.review;

import java.util.Set;

/**
 * Tells whether a line is nothing but a comment, by how it begins: what a rule about calls need not
 * read. The inside of a block comment is known by its leading asterisk only, since just the added
 * lines are at hand.
 */
public final class CommentLines {

  private static final Set<String> HASH =
      Set.of(
          "Python",
          "Ruby",
          "Shell",
          "YAML",
          "Dockerfile",
          "Perl",
          "R",
          "Makefile",
          "TOML",
          "HCL",
          "PHP",
          "Elixir",
          "Julia",
          "PowerShell",
          "INI",
          "Java Properties",
          "GraphQL",
          "CMake");
  private static final Set<String> DASHES = Set.of("SQL", "Lua", "Haskell");
  private static final Set<String> NO_SLASHES =
      Set.of("Python", "Ruby", "Shell", "YAML", "Dockerfile", "Perl", "R", "Makefile", "SQL");

  private CommentLines() {}

  /** Is this line of a file in this language nothing but a comment? */
  public static boolean matches(String line, String language) {
    String text = line.stripLeading();
    if (text.startsWith("#")) {
      return HASH.contains(language) && !text.startsWith("#!") && !text.startsWith("#[");
    }
    if (text.startsWith("--")) {
      return DASHES.contains(language);
    }
    return text.startsWith("<!--") || (!NO_SLASHES.contains(language) && slashed(text));
  }

  private static boolean slashed(String text) {
    return text.startsWith("//")
        || text.startsWith("/*")
        || text.startsWith("* ")
        || text.startsWith("*/")
        || text.equals("*");
  }
}
