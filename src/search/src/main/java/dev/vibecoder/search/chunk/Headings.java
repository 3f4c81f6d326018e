package dev.vibecoder.search.chunk;

import java.util.ArrayList;
import java.util.List;

/** Follows the headings of a document: each starts a block, and sections nest by level. */
final class Headings {

  private static final int DEEPEST = 6;
  private static final int LONGEST = 80;

  private final char mark;
  private final Outline outline;
  private final List<String> titles = new ArrayList<>();
  private boolean fenced;

  Headings(char mark, Outline outline) {
    this.mark = mark;
    this.outline = outline;
  }

  void read(String text, List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).startsLine()) {
        read(i, units.get(i).of(text));
      }
      List<String> known = titles.stream().filter(title -> !title.isEmpty()).toList();
      outline.scopes()[i] = known.isEmpty() ? null : String.join(" > ", known);
    }
  }

  private void read(int i, String line) {
    String content = line.strip();
    if (content.startsWith("```") || content.startsWith("~~~")) {
      fenced = !fenced;
    }
    int level = fenced ? 0 : level(line);
    if (level > 0) {
      outline.startBlock(i, i);
      open(level, content.substring(level).strip());
    }
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

  private void open(int level, String title) {
    while (titles.size() >= level) {
      titles.remove(titles.size() - 1);
    }
    while (titles.size() < level - 1) {
      titles.add("");
    }
    int end =
        title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length())));
    titles.add(title.substring(0, end));
  }
}
