package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a file as far as lines show it.
 *
 * @param blockStarts whether something worth a chunk of its own starts at this unit, its comments
 *     and annotations included
 * @param scopes what encloses or is defined by this unit, null at the top level
 * @param definitions for each block start the unit that defines it, otherwise -1
 */
record Outline(boolean[] blockStarts, @Nullable String[] scopes, int[] definitions) {

  private static final Set<String> WITHOUT_DEFINITIONS =
      Set.of(
          "Text",
          "TeX",
          "JSON",
          "YAML",
          "TOML",
          "INI",
          "Java Properties",
          "XML",
          "HTML",
          "CSS",
          "SCSS",
          "Less",
          "reStructuredText");

  static Outline of(String path, String text, List<Unit> units) {
    String language = Language.of(path);
    Outline outline = empty(units.size());
    if (language == null || !WITHOUT_DEFINITIONS.contains(language)) {
      if ("Markdown".equals(language)) {
        new Headings('#', outline).read(text, units);
      } else if ("AsciiDoc".equals(language)) {
        new Headings('=', outline).read(text, units);
      } else {
        new Scopes(DefinitionLines.of(language), outline).read(text, units);
      }
    }
    return outline;
  }

  private static Outline empty(int units) {
    int[] definitions = new int[units];
    Arrays.fill(definitions, -1);
    return new Outline(new boolean[units], new String[units], definitions);
  }

  void startBlock(int from, int definition) {
    blockStarts[from] = true;
    definitions[from] = definition;
  }

  /** What units from..to are about: the definition they begin with, else what encloses them. */
  @Nullable String symbol(List<Unit> units, int from, int to) {
    int first = from;
    while (first < to - 1 && units.get(first).blank()) {
      first++;
    }
    if (definitions[first] >= 0 && definitions[first] < to) {
      return scopes[definitions[first]];
    }
    return scopes[first] != null ? scopes[first] : firstDefinition(from, to);
  }

  private @Nullable String firstDefinition(int from, int to) {
    for (int i = from; i < to; i++) {
      if (definitions[i] >= 0 && definitions[i] < to) {
        return scopes[definitions[i]];
      }
    }
    return null;
  }
}
