package dev.vibecoder.bench.question;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a comment begins, as a person would say it. */
final class FirstSentence {

  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");
  private static final Pattern LINK = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
  private static final Pattern ROLE = Pattern.compile(":\\w+(?::\\w+)?:`~?\\.?([^`]*)`");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern PARAGRAPH =
      Pattern.compile("@\\w.*|:\\w+.*:.*|-{3,}|={3,}|\\.\\. .*");

  private FirstSentence() {}

  /** The first sentence of the lines, which have no comment marks any more; may be empty. */
  static String of(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      String words = line.strip();
      boolean begun = text.length() > 0;
      if (PARAGRAPH.matcher(words).matches() || (begun && words.isEmpty())) {
        break;
      }
      text.append(begun ? " " : "").append(words);
    }
    return cut(plain(text.toString()));
  }

  private static String plain(String text) {
    String linked =
        LINK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(named(match.group(1))));
    String roles =
        ROLE.matcher(linked).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    return TAG.matcher(roles)
        .replaceAll("")
        .replaceAll("[`*]+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What a link shows: its label, else its target. */
  private static String named(String link) {
    String shown = link.contains(" ") ? link.substring(link.lastIndexOf(' ') + 1) : link;
    return shown.replace('#', ' ').strip();
  }

  private static String cut(String text) {
    Matcher end = END.matcher(text);
    return end.find() ? text.substring(0, end.start()).strip() : text;
  }
}
