package dev.vibecoder.search.chunk;

import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.search.syntax.Definition;
import java.util.ArrayList;
import java.util.List;

/** The sections of a document: each begins with its heading, and they nest by level. */
final class Headings {

  private static final int DEEPEST = 6;
  private static final int LONGEST = 80;

  private record Heading(int level, String title, String path, int start) {}

  private final char mark;
  private final List<Heading> headings = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private boolean fenced;

  private Headings(char mark) {
    this.mark = mark;
  }

  /** None for a file that is no document with headings. */
  static List<Definition> of(String path, String text, List<Unit> units) {
    String language = Language.of(path);
    if ("Markdown".equals(language)) {
      return new Headings('#').read(text, units);
    }
    return "AsciiDoc".equals(language) ? new Headings('=').read(text, units) : List.of();
  }

  private List<Definition> read(String text, List<Unit> units) {
    for (Unit unit : units) {
      if (unit.startsLine()) {
        read(unit.start(), unit.of(text));
      }
    }
    List<Definition> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      sections.add(section(i, text.length()));
    }
    return sections;
  }

  private void read(int start, String line) {
    String content = line.strip();
    if (content.startsWith("```") || content.startsWith("~~~")) {
      fenced = !fenced;
    }
    int level = fenced ? 0 : level(line);
    if (level > 0) {
      String title = content.substring(level).strip();
      open(level, title.isEmpty() ? "-" : shortened(title), start);
    }
  }

  private void open(int level, String title, int start) {
    while (titles.size() >= level) {
      titles.remove(titles.size() - 1);
    }
    while (titles.size() < level - 1) {
      titles.add("");
    }
    titles.add(title);
    List<String> known = titles.stream().filter(each -> !each.isEmpty()).toList();
    headings.add(new Heading(level, title, String.join(" > ", known), start));
  }

  private int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == mark) {
      level++;
    }
    boolean heading =
        level > 0 && level <= DEEPEST && level < line.length() && line.charAt(level) == ' ';
    return heading ? level : 0;
  }

  private static String shortened(String title) {
    int length = Math.min(LONGEST, title.codePointCount(0, title.length()));
    return title.substring(0, title.offsetByCodePoints(0, length));
  }

  private Definition section(int i, int textEnd) {
    Heading heading = headings.get(i);
    int next = i + 1;
    while (next < headings.size() && headings.get(next).level() > heading.level()) {
      next++;
    }
    int end = next < headings.size() ? headings.get(next).start() : textEnd;
    return new Definition(
        heading.title(),
        heading.path(),
        SymbolKind.SECTION,
        true,
        heading.start(),
        heading.start(),
        end);
  }
}
