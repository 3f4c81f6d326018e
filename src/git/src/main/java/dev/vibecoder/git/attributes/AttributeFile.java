package dev.vibecoder.git.attributes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code .gitattributes} file: what it says about {@code linguist-generated}, {@code
 * linguist-vendored} and {@code linguist-language}. All else in it, macros included, is passed
 * over.
 */
public final class AttributeFile {

  /** The largest file that is read, in bytes. */
  public static final int MOST_BYTES = 100 << 10;

  /** A file that says nothing of interest. */
  public static final AttributeFile EMPTY = new AttributeFile(List.of());

  /** A file that is not read: too large, or no text. */
  public static final AttributeFile IGNORED = new AttributeFile(List.of());

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final List<AttributeRule> rules;

  private AttributeFile(List<AttributeRule> rules) {
    this.rules = rules;
  }

  /** Reads the content of a file; never fails. */
  public static AttributeFile parse(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (content.length > MOST_BYTES || text.indexOf('\0') >= 0) {
      return IGNORED;
    }
    if (!text.contains("linguist-")) {
      return EMPTY;
    }
    String lines = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    List<AttributeRule> rules =
        Stream.of(lines.split("\n", -1)).map(RuleReader::read).flatMap(Optional::stream).toList();
    return rules.isEmpty() ? EMPTY : new AttributeFile(rules);
  }

  /** Does it say nothing about any file? */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * What is said about a file in the end.
   *
   * @param outer what the files of the folders around say
   * @param rawPath the path, each byte as one char
   * @param from where the part begins that lies within the folder of this file
   */
  public LinguistMarks over(LinguistMarks outer, String rawPath, int from, Effort effort) {
    LinguistMarks marks = outer;
    for (AttributeRule rule : rules) {
      if (rule.glob().matches(rawPath, from, effort)) {
        marks = rule.over(marks);
      }
    }
    return marks;
  }
}
