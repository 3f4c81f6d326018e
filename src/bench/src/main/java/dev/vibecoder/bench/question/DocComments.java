package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments that document definitions, in the manner of each language. */
final class DocComments {

  private static final Set<String> WITH_BLOCKS =
      Set.of("java", "kt", "scala", "groovy", "ts", "tsx", "mts", "js", "jsx", "mjs");

  private static final Pattern PYTHON_QUOTES = Pattern.compile("[rRuUbB]{0,2}(\"\"\"|''').*");

  private final SourceFile file;
  private final List<String> lines;
  private final List<DocComment> found = new ArrayList<>();

  private DocComments(SourceFile file) {
    this.file = file;
    this.lines = file.lines();
  }

  /** From top to bottom; none in a language that is not known. */
  static List<DocComment> of(SourceFile file) {
    var comments = new DocComments(file);
    switch (file.extension()) {
      case "py" -> comments.docstrings();
      case "go" -> comments.lineComments("//");
      case "rs" -> comments.lineComments("///");
      default -> {
        if (WITH_BLOCKS.contains(file.extension())) {
          comments.blocks();
        }
      }
    }
    return comments.found;
  }

  private void blocks() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith("/**")) {
        int end = i;
        while (end < lines.size() && !lines.get(end).contains("*/")) {
          end++;
        }
        boolean alone = end < lines.size() && lines.get(end).strip().endsWith("*/");
        if (alone && definesAfter(end + 1)) {
          add(i, end + 1, "\\s*/?\\*+/?|\\s*\\*/\\s*$", false);
        }
        i = end;
      }
    }
  }

  private void lineComments(String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(mark)) {
        int end = i;
        while (end < lines.size() && lines.get(end).strip().startsWith(mark)) {
          end++;
        }
        if (definesAfter(end)) {
          add(i, end, "\\s*" + mark, false);
        }
        i = end;
      }
    }
  }

  private void docstrings() {
    for (int i = 0; i < lines.size(); i++) {
      if (Definitions.nameOf("py", lines.get(i)) != null) {
        int begin = i;
        while (begin < lines.size() && !lines.get(begin).strip().endsWith(":")) {
          begin++;
        }
        docstring(begin + 1);
      }
    }
  }

  private void docstring(int begin) {
    String quotes = begin < lines.size() ? quotesOf(lines.get(begin)) : null;
    if (quotes == null) {
      return;
    }
    int end = begin;
    int from = lines.get(begin).indexOf(quotes) + quotes.length();
    while (end < lines.size() && lines.get(end).indexOf(quotes, from) < 0) {
      end++;
      from = 0;
    }
    if (end < lines.size() && lines.get(end).strip().endsWith(quotes)) {
      add(
          begin,
          end + 1,
          "^\\s*[rRuUbB]{0,2}" + quotes + "|" + quotes + "\\s*$",
          isWholeBody(begin, end + 1));
    }
  }

  private static @Nullable String quotesOf(String line) {
    var matcher = PYTHON_QUOTES.matcher(line.strip());
    return matcher.matches() ? matcher.group(1) : null;
  }

  private boolean isWholeBody(int begin, int end) {
    int next = end;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next == lines.size() || indentation(lines.get(next)) < indentation(lines.get(begin));
  }

  static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Annotations may stand between a comment and what it documents. */
  private boolean definesAfter(int line) {
    int next = line;
    while (next < lines.size()
        && lines.get(next).strip().matches("[@#].*")
        && Definitions.nameOf(file.extension(), lines.get(next)) == null) {
      next++;
    }
    return next < lines.size() && Definitions.nameOf(file.extension(), lines.get(next)) != null;
  }

  private void add(int begin, int end, String marks, boolean wholeBody) {
    Pattern mark = Pattern.compile(marks);
    List<String> text = new ArrayList<>();
    for (String line : lines.subList(begin, end)) {
      text.add(mark.matcher(line).replaceAll(""));
    }
    found.add(new DocComment(file.path(), FirstSentence.of(text), begin, end, wholeBody));
  }
}
