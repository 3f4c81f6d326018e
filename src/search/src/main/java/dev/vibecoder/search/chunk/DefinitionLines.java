package dev.vibecoder.search.chunk;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a single line whether it begins a definition, well enough to choose where to cut. Looks
 * at the head of the line only, with patterns that do not backtrack far, whatever the text.
 */
final class DefinitionLines {

  private static final int HEAD = 200;
  private static final String NAME =
      "([\\p{L}_$][\\p{L}\\p{N}_$]*(?:(?:\\.|::)[\\p{L}\\p{N}_$]+)*)";

  /** Collapsed first, since long runs of white space are what makes patterns backtrack. */
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern KEYWORD =
      Pattern.compile(
          "^(?:(?:public|private|protected|internal|static|final|abstract|sealed|non-sealed|open"
              + "|data|inline|suspend|override|operator|async|export|default|pub(?:\\([a-z]+\\))?"
              + "|unsafe|const|extern|partial|virtual|readonly|declare|local|fileprivate|indirect"
              + "|companion|value|annotation|inner|case|implicit|global)\\s+){0,8}"
              + "(class|interface|@interface|enum|enum class|record|struct|union|trait|object|module"
              + "|defmodule|namespace|impl|protocol|extension|type"
              + "|def|defp|func|fun|function\\*?|fn|sub|proc|macro_rules!)"
              + "\\s*(?:<[^>]{0,80}>\\s*|\\([^)]{0,80}\\)\\s*)?(?<=[\\s>)*])"
              + NAME);

  private static final Pattern METHOD =
      Pattern.compile("^((?:[\\w<>\\[\\],.?*&:~@]+\\s+){1,8})[*&]*([A-Za-z_~]\\w*)\\s*\\(");

  private static final Pattern SCRIPT_METHOD =
      Pattern.compile(
          "^(?:(?:async|static|get|set|public|private|protected|readonly|\\*)\\s*)*\\b(\\w+)"
              + "\\s*\\([^)]{0,150}\\)\\s*(?::[^{]{0,60})?\\{\\s*$");

  private static final Pattern ARROW =
      Pattern.compile(
          "^(?:export\\s+)?(?:default\\s+)?(?:const|let|var)\\s+(\\w+)\\s*(?::[^=]{0,80})?=\\s*"
              + "(?:async\\s*)?(?:function\\b|\\w+\\s*=>|\\([^)]{0,120}\\)\\s*(?::[^=]{0,60})?=>)");

  private static final Set<String> NESTING =
      Set.of(
          "class",
          "interface",
          "@interface",
          "enum",
          "enum class",
          "record",
          "struct",
          "union",
          "trait",
          "object",
          "module",
          "defmodule",
          "namespace",
          "impl",
          "protocol",
          "extension",
          "type");

  private static final Set<String> STATEMENTS =
      Set.of(
          "return",
          "new",
          "else",
          "throw",
          "if",
          "for",
          "foreach",
          "while",
          "switch",
          "case",
          "do",
          "try",
          "catch",
          "await",
          "yield",
          "assert",
          "delete",
          "goto",
          "import",
          "package",
          "using",
          "function",
          "in",
          "not",
          "and",
          "or",
          "with",
          "lock",
          "typedef",
          "co_return",
          "co_await",
          "when",
          "print");

  private final boolean typedMethods;
  private final boolean script;

  private DefinitionLines(boolean typedMethods, boolean script) {
    this.typedMethods = typedMethods;
    this.script = script;
  }

  /** The patterns that suit a language by its Linguist name; those with a keyword when unknown. */
  static DefinitionLines of(@Nullable String language) {
    boolean typed =
        language != null
            && Set.of("Java", "C", "C++", "C#", "Groovy", "Dart", "Objective-C").contains(language);
    boolean script =
        language != null && Set.of("JavaScript", "TypeScript", "Vue", "Svelte").contains(language);
    return new DefinitionLines(typed, script);
  }

  /** What this line begins to define, or null. */
  @Nullable Definition find(String line) {
    String code = line.strip();
    String head = SPACES.matcher(code.substring(0, Math.min(HEAD, code.length()))).replaceAll(" ");
    Matcher keyword = KEYWORD.matcher(head);
    if (keyword.find()) {
      return new Definition(keyword.group(2), NESTING.contains(keyword.group(1)));
    }
    if (typedMethods) {
      return method(head);
    }
    boolean indented = Character.isWhitespace(line.charAt(0));
    return script ? script(head, indented) : null;
  }

  private static @Nullable Definition method(String head) {
    Matcher method = METHOD.matcher(head);
    if (!method.find() || head.stripTrailing().endsWith(";")) {
      return null;
    }
    String firstWord = method.group(1).split("\\s", 2)[0];
    boolean statement = STATEMENTS.contains(firstWord) || STATEMENTS.contains(method.group(2));
    return statement ? null : new Definition(method.group(2), false);
  }

  private static @Nullable Definition script(String head, boolean indented) {
    for (Pattern pattern : indented ? List.of(ARROW, SCRIPT_METHOD) : List.of(ARROW)) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.find() && !STATEMENTS.contains(matcher.group(1))) {
        return new Definition(matcher.group(1), false);
      }
    }
    return null;
  }
}
