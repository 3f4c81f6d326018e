package dev.vibecoder.query.mcp;

import java.util.regex.Pattern;

/**
 * Text of a repository for an agent: what people do not see in it, such as control characters,
 * zero-width ones and tags, is shown, so that nothing can be whispered past them.
 */
final class InertText {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]"
              + "|[\\x{E0000}-\\x{E0FFF}]|\\p{Cs}");

  private InertText() {}

  static String of(String text) {
    return UNSEEN
        .matcher(text.replace("\r\n", "\n"))
        .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
  }

  /** The same as one line. */
  static String line(String text) {
    return of(text).replace("\n", "<U+000A>").replace("\t", "<U+0009>");
  }
}
