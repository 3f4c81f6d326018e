package dev.vibecoder.review;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which lines of code can be wrong by themselves: not those that are blank, nothing but a
 * comment, nothing but braces and other signs, or an import.
 */
public final class MeaningfulLines {

  /** Bounds the search for a pattern, whatever the line. */
  private static final int LONGEST_IMPORT = 300;

  private static final Pattern OF_JAVA = Pattern.compile("(?:import|package)\\s.*;\\s*");
  private static final Pattern OF_SCRIPT =
      Pattern.compile(
          "import\\s.*|\\}?\\s*from\\s+['\"].*|export\\s.*\\sfrom\\s+['\"].*"
              + "|(?:const|let|var)\\s.*=\\s*require\\(.*\\);?\\s*|['\"]use strict['\"];?\\s*");
  private static final Pattern OF_PYTHON = Pattern.compile("(?:import|from)\\s+[\\w.].*");

  /** In Go a package to import is a string on a line of its own. */
  private static final Pattern OF_GO =
      Pattern.compile("(?:import|package)\\s.*|(?:[\\w.]+\\s+)?\"[\\w./~-]+\"\\s*");

  private static final Pattern OF_C = Pattern.compile("#\\s*(?:include|import|pragma)\\b.*");
  private static final Pattern OF_C_SHARP = Pattern.compile("using\\s[\\w.= ]+;\\s*");
  private static final Pattern OF_JVM = Pattern.compile("(?:import|package)\\s+[\\w.].*");
  private static final Pattern OF_RUST = Pattern.compile("(?:pub\\s+)?(?:use|mod)\\s.*;\\s*");
  private static final Pattern OF_RUBY = Pattern.compile("require(?:_relative)?\\s.*|end\\s*");
  private static final Pattern OF_PHP = Pattern.compile("(?:use|namespace)\\s.*;\\s*");

  private static final Map<String, Pattern> IMPORTS =
      Map.ofEntries(
          Map.entry("Java", OF_JAVA),
          Map.entry("Kotlin", OF_JVM),
          Map.entry("Scala", OF_JVM),
          Map.entry("Groovy", OF_JVM),
          Map.entry("JavaScript", OF_SCRIPT),
          Map.entry("TypeScript", OF_SCRIPT),
          Map.entry("Vue", OF_SCRIPT),
          Map.entry("Svelte", OF_SCRIPT),
          Map.entry("Python", OF_PYTHON),
          Map.entry("Go", OF_GO),
          Map.entry("C", OF_C),
          Map.entry("C++", OF_C),
          Map.entry("Objective-C", OF_C),
          Map.entry("C#", OF_C_SHARP),
          Map.entry("Swift", OF_JVM),
          Map.entry("Rust", OF_RUST),
          Map.entry("Ruby", OF_RUBY),
          Map.entry("PHP", OF_PHP));

  private MeaningfulLines() {}

  /** Is this line of a file in this language, named as Linguist does, a meaningful one? */
  public static boolean matches(String line, String language) {
    String text = line.strip();
    if (text.chars().noneMatch(MeaningfulLines::isLetterOrDigit)
        || CommentLines.matches(text, language)) {
      return false;
    }
    if (text.length() > LONGEST_IMPORT) {
      return true;
    }
    Pattern imports = IMPORTS.get(language);
    return imports == null || !imports.matcher(text).matches();
  }

  /** Beyond ASCII every sign is one: what is a letter there differs from one Java to the next. */
  public static boolean isLetterOrDigit(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign > '\u007f';
  }
}
