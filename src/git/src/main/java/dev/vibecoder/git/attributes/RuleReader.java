package dev.vibecoder.git.attributes;

import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads one line of an attribute file, keeping what is said about {@code linguist-*}. */
final class RuleReader {

  private static final String BLANKS = " \t\r\n";
  private static final int LONGEST_LINE = 2_048;

  private @Nullable Mark generated;
  private @Nullable Mark vendored;
  private @Nullable String language;

  private RuleReader() {}

  /** The rule of a line, or nothing when it has none about Linguist, or git would pass it over. */
  static Optional<AttributeRule> read(String line) {
    String rule = line.substring(lengthOf(line, true));
    if (rule.isEmpty()
        || line.length() >= LONGEST_LINE
        || "#!".indexOf(rule.charAt(0)) >= 0
        || rule.startsWith("[attr]")
        || !rule.contains("linguist-")) {
      return Optional.empty();
    }
    String quoted = QuotedText.at(rule);
    int end = quoted == null ? lengthOf(rule, false) : QuotedText.endAt(rule);
    String pattern = quoted == null ? rule.substring(0, end) : quoted;
    if (pattern.startsWith("!") || pattern.startsWith("[attr]")) {
      return Optional.empty();
    }
    var reader = new RuleReader();
    var words = new StringTokenizer(rule.substring(end), BLANKS);
    while (words.hasMoreTokens()) {
      reader.note(words.nextToken());
    }
    var read =
        new AttributeRule(Glob.of(pattern), reader.generated, reader.vendored, reader.language);
    return read.saysNothing() ? Optional.empty() : Optional.of(read);
  }

  /** How long the line goes on with blanks, or without one. */
  private static int lengthOf(String line, boolean blanks) {
    int at = 0;
    while (at < line.length() && (BLANKS.indexOf(line.charAt(at)) >= 0) == blanks) {
      at++;
    }
    return at;
  }

  private void note(String word) {
    char sign = word.charAt(0);
    if (sign == '-' || sign == '!') {
      set(name(word.substring(1)), sign == '-' ? Mark.OFF : Mark.UNSPECIFIED, "");
      return;
    }
    int equals = word.indexOf('=');
    String value = equals < 0 ? "" : word.substring(equals + 1);
    set(name(word), value.equals("false") ? Mark.OFF : Mark.ON, value);
  }

  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  private void set(String name, Mark mark, String value) {
    switch (name) {
      case "linguist-generated" -> generated = mark;
      case "linguist-vendored" -> vendored = mark;
      case "linguist-language" -> language = value;
      default -> {}
    }
  }
}
