package dev.vibecoder.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the bytes of a path into text and tells which paths no honest tree has. */
final class RawPath {

  private static final Set<String> RESERVED = Set.of("", ".", "..");

  private static final Pattern GIT =
      Pattern.compile("(\\.git|git~1)[. ]*([:\\\\].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IGNORED_BY_MACOS =
      Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");
  private static final String FIRST_OF_GIT = ".gG\u00e2\u00ef";

  private RawPath() {}

  /**
   * The path as text: its UTF-8, or, when it is none, the form in double quotes with octal escapes
   * that git shows. A path that begins with a double quote is quoted as well, so every text stands
   * for one path only.
   */
  static String text(String raw) {
    if (raw.startsWith("\"")) {
      return quoted(raw);
    }
    if (isAscii(raw)) {
      return raw;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(raw))).toString();
    } catch (CharacterCodingException e) {
      return quoted(raw);
    }
  }

  private static boolean isAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static boolean isEscaped(String text) {
    return text.startsWith("\"");
  }

  private static byte[] bytes(String raw) {
    return raw.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String quoted(String raw) {
    var text = new StringBuilder("\"");
    for (char c : raw.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20 || c >= 0x7f) {
        text.append('\\').append("%03o".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }

  /** Would Linux, macOS or Windows take the name for that of git's own folder? */
  private static boolean isGitFolder(String part) {
    String name = new String(bytes(part), StandardCharsets.UTF_8);
    return GIT.matcher(IGNORED_BY_MACOS.matcher(name).replaceAll("")).matches();
  }

  /** Has it a part that git refuses to write: empty, a dot name, or its own folder's name? */
  static boolean isUnusual(String raw) {
    int start = 0;
    while (start <= raw.length()) {
      int slash = raw.indexOf('/', start);
      int end = slash < 0 ? raw.length() : slash;
      if (mayBeReserved(raw, start, end) && isReserved(raw.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Most parts are told by their length or first byte. */
  private static boolean mayBeReserved(String raw, int start, int end) {
    return end - start <= 2 || FIRST_OF_GIT.indexOf(raw.charAt(start)) >= 0;
  }

  private static boolean isReserved(String part) {
    return RESERVED.contains(part) || isGitFolder(part);
  }
}
