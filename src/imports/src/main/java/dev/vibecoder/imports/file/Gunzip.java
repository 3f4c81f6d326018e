package dev.vibecoder.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, and says it in words when the file is cut off or damaged. */
final class Gunzip extends GZIPInputStream {

  private static final int BUFFER_BYTES = 1 << 15;

  Gunzip(InputStream packed) throws IOException {
    super(packed, BUFFER_BYTES);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (EOFException e) {
      throw new UnreadableFile("is truncated: the gzip ends before its end");
    } catch (ZipException e) {
      throw new UnreadableFile("is damaged: it cannot be unpacked any further");
    }
  }
}
