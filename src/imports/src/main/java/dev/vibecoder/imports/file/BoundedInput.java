package dev.vibecoder.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends when a single record takes more bytes than memory should hold. */
final class BoundedInput extends FilterInputStream {

  /** A document may hold all calls of a service in one record. */
  private static final long MOST = 64L << 20;

  private long taken;

  BoundedInput(InputStream in) {
    super(in);
  }

  /** The next record begins. */
  void nextRecord() {
    taken = 0;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws IOException {
    taken += bytes;
    if (taken > MOST) {
      throw new UnreadableFile("has a record of more than " + (MOST >> 20) + " MB");
    }
  }
}
