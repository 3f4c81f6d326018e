package dev.vibecoder.search.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-8, UTF-16 and UTF-32 by their byte order marks, otherwise UTF-8 in which a few
 * broken bytes become U+FFFD.
 */
public final class TextDecoder {

  /** One broken character in so many is a slip; more is another encoding. */
  private static final int CHARACTERS_PER_SLIP = 10;

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextDecoder() {}

  /** The text without byte order mark and NUL, or null when it is in no encoding known here. */
  public static @Nullable String decode(byte[] bytes) {
    Charset marked = markedCharset(bytes);
    String text = decode(bytes, marked == null ? StandardCharsets.UTF_8 : marked);
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    long slips = text.chars().filter(c -> c == REPLACEMENT).count();
    return slips * CHARACTERS_PER_SLIP > text.length() ? null : text.replace('\0', REPLACEMENT);
  }

  /** The encoding that a byte order mark announces. */
  static @Nullable Charset markedCharset(byte[] b) {
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** Java replaces what is broken, except for unpaired surrogates in UTF-32: hence the round. */
  private static String decode(byte[] bytes, Charset charset) {
    String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
    boolean broken = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    return broken
        ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
        : text;
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
