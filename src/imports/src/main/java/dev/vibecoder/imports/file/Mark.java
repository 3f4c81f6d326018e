package dev.vibecoder.imports.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A place in a file to go on from.
 *
 * @param position unpacked bytes before it
 * @param line lines before it
 * @param before the bytes of the line before it
 */
public record Mark(long position, long line, byte[] before) {

  /** Where every file begins. */
  public static final Mark START = new Mark(0, 0, new byte[0]);

  /** By which the place is known again: how many bytes stand before it, and their digest. */
  public String anchor() {
    return before.length + " " + digest(before);
  }

  static int length(String anchor) {
    int end = anchor.indexOf(' ');
    return end < 0 ? 0 : Integer.parseInt(anchor, 0, end, 10);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
