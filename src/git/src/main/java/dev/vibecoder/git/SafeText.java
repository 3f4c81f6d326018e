package dev.vibecoder.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a commit into text that a database takes. */
final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private static final String MESSAGE = "MESSAGE";
  private static final String ASCII = "Ada <a@b>";

  private final @Nullable Charset declared;
  private final Notes notes;

  /**
   * @param encoding what the commit declares; null means UTF-8
   */
  SafeText(@Nullable String encoding, Notes notes) {
    this.notes = notes;
    declared = encoding == null ? null : charset(encoding);
    if (encoding != null && declared == null) {
      notes.add("ENCODING_UNKNOWN", "the commit declares an encoding that does not exist here");
    }
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The text of some bytes, at most so many characters of it.
   *
   * @param what names it in notes, e.g. {@code MESSAGE}
   */
  String of(byte[] bytes, int maxChars, String what) {
    String text = decode(atMost(bytes, maxChars * 4), what);
    if (text.indexOf('\0') >= 0) {
      notes.add("NUL_IN_" + what, "NUL characters were replaced");
      text = text.replace('\0', REPLACEMENT);
    }
    if (text.length() > maxChars) {
      notes.add(what + "_CUT", "longer than " + maxChars + " characters; the rest is left out");
      text = cut(text, maxChars);
    }
    return text;
  }

  /**
   * No encoding takes more than four bytes; a cut within a character of UTF-8 is moved before it.
   */
  private static byte[] atMost(byte[] bytes, int most) {
    if (bytes.length <= most) {
      return bytes;
    }
    int end = most;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** The beginning of a text, without half a character at its end. */
  static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(maxChars - 1));
    return text.substring(0, split ? maxChars - 1 : maxChars);
  }

  /** Around names and addresses git writes ASCII, whatever the encoding of the message. */
  private boolean isOf(Charset charset, String what) {
    return what.equals(MESSAGE)
        || new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
  }

  private String decode(byte[] bytes, String what) {
    if (declared != null && isOf(declared, what)) {
      String text = new String(bytes, declared);
      if (text.indexOf(REPLACEMENT) >= 0) {
        notes.add(
            "INVALID_" + what, "bytes that the declared encoding does not have were replaced");
      }
      return text;
    }
    String quick = new String(bytes, StandardCharsets.UTF_8);
    if (quick.indexOf(REPLACEMENT) < 0) {
      return quick;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      notes.add("INVALID_" + what, "the bytes are no UTF-8; they were read as ISO-8859-1");
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
