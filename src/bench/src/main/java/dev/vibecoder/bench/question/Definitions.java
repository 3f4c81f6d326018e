package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that lines define, found by the shape of the line. It is deliberately not the product's own
 * parser: what is measured must not make the questions.
 */
final class Definitions {

  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "for",
          "while",
          "switch",
          "catch",
          "function",
          "return",
          "new",
          "else",
          "throw",
          "case",
          "assert",
          "await",
          "yield",
          "super",
          "this",
          "do",
          "try",
          "constructor",
          "with",
          "synchronized",
          "import",
          "export",
          "default",
          "typeof",
          "delete",
          "void");

  private static final List<Pattern> JAVA =
      List.of(
          Pattern.compile(
              "\\s*(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|data|open"
                  + "|internal|case|implicit|strictfp)\\s+)*"
                  + "(?:class|interface|enum|record|@interface|object|trait)\\s+(\\w+).*"),
          Pattern.compile(
              "\\s+(?:(?:public|protected|private|static|final|abstract|synchronized|native"
                  + "|default)\\s+)*(?:<[^>(]+>\\s+)?(?!(?:return|new|else|throw|case|assert|yield)\\b)"
                  + "[\\w.<>\\[\\],?@& ]*[\\w>\\]]\\s+(\\w+)\\s*\\([^;]*(?:;\\s*)?"),
          Pattern.compile(
              "\\s*(?:[a-z]+\\s+)*(?:fun|def)\\s+(?:<[^>]+>\\s+)?(?:\\w+\\.)?(\\w+).*"));

  private static final List<Pattern> SCRIPT =
      List.of(
          Pattern.compile(
              "\\s*(?:export\\s+)?(?:default\\s+)?(?:declare\\s+)?(?:abstract\\s+)?(?:async\\s+)?"
                  + "(?:class|interface|enum|type|function\\*?|namespace)\\s+(\\w+).*"),
          Pattern.compile("(?:export\\s+)?(?:const|let|var)\\s+(\\w+)\\s*(?::[^=]+)?=.*"),
          Pattern.compile(
              "\\s{2,}(?:(?:public|private|protected|static|readonly|async|override|get|set)\\s+)*"
                  + "#?(\\w+)\\s*(?:<[^>]*>)?\\([^=]*\\)\\s*(?::[^=]*)?\\{\\s*"));

  private static final List<Pattern> PYTHON =
      List.of(Pattern.compile("\\s*(?:async\\s+)?(?:def|class)\\s+(\\w+).*"));

  private static final List<Pattern> GO =
      List.of(
          Pattern.compile("func\\s+(?:\\([^)]*\\)\\s*)?(\\w+).*"),
          Pattern.compile("(?:type|var|const)\\s+(\\w+).*"));

  private static final List<Pattern> RUST =
      List.of(
          Pattern.compile(
              "\\s*(?:pub(?:\\([^)]*\\))?\\s+)?(?:(?:async|unsafe|const)\\s+)*"
                  + "(?:fn|struct|enum|trait|type|mod)\\s+(\\w+).*"));

  private static final Map<String, List<Pattern>> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("java", JAVA),
          Map.entry("kt", JAVA),
          Map.entry("scala", JAVA),
          Map.entry("groovy", JAVA),
          Map.entry("ts", SCRIPT),
          Map.entry("tsx", SCRIPT),
          Map.entry("mts", SCRIPT),
          Map.entry("js", SCRIPT),
          Map.entry("jsx", SCRIPT),
          Map.entry("mjs", SCRIPT),
          Map.entry("py", PYTHON),
          Map.entry("go", GO),
          Map.entry("rs", RUST));

  private Definitions() {}

  /** The name that the line defines, or null. */
  static @Nullable String nameOf(String extension, String line) {
    if (line.length() > 500) {
      return null;
    }
    for (Pattern pattern : BY_EXTENSION.getOrDefault(extension, List.of())) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches() && !KEYWORDS.contains(matcher.group(1))) {
        return matcher.group(1);
      }
    }
    return null;
  }

  /** All names that the file defines, from top to bottom; some more than once. */
  static List<String> of(SourceFile file) {
    List<String> names = new ArrayList<>();
    for (String line : file.lines()) {
      String name = nameOf(file.extension(), line);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
